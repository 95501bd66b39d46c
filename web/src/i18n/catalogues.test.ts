import { createTranslator } from 'use-intl'
import { expect, it } from 'vitest'
import { locales } from './locales.ts'

const files = import.meta.glob<Record<string, unknown>>('./{en,ja,ko}/*.json', { eager: true, import: 'default' })

const namespaces = Object.keys(files)
  .filter((path) => path.startsWith('./en/'))
  .map((path) => path.slice('./en/'.length, -'.json'.length))

/** Dotted keys with their texts. */
function textsOf(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]]
  return Object.entries(value ?? {}).flatMap(([key, child]) => textsOf(child, prefix === '' ? key : `${prefix}.${key}`))
}

/** Names of a text's arguments and tags; the branches of a plural are words, not arguments. */
function argumentsOf(text: string): string[] {
  const names = text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*(\w+)\s*[,}]|<(\w+)>/g)
  return [...new Set([...names].map(([, argument, tag]) => argument ?? `<${tag}>`))].sort()
}

const texts = (locale: string, namespace: string) => textsOf(files[`./${locale}/${namespace}.json`])

it.each(locales)('%s has the namespaces of English', (locale) => {
  expect(namespaces.filter((namespace) => files[`./${locale}/${namespace}.json`] === undefined)).toEqual([])
})

it.each(namespaces)('%s has the same keys in every language', (namespace) => {
  const keys = (locale: string) =>
    texts(locale, namespace)
      .map(([key]) => key)
      .sort()
  for (const locale of locales) expect(keys(locale), locale).toEqual(keys('en'))
})

it.each(namespaces)('%s has the same arguments in every language', (namespace) => {
  const english = new Map(texts('en', namespace))
  for (const locale of locales) {
    for (const [key, text] of texts(locale, namespace)) {
      expect(argumentsOf(text), `${locale} ${namespace}.${key}`).toEqual(argumentsOf(english.get(key) ?? ''))
    }
  }
})

it.each(locales)('every text of %s can be shown', (locale) => {
  for (const namespace of namespaces) {
    const messages = files[`./${locale}/${namespace}.json`] ?? {}
    const t = createTranslator({
      locale,
      messages: { [namespace]: messages },
      onError: (error) => {
        throw error
      },
    })
    for (const [key, text] of textsOf(messages)) {
      const values = argumentsOf(text).map((name) => (name.startsWith('<') ? [name.slice(1, -1), () => 'x'] : [name, 2]))
      const shown = t.rich(`${namespace}.${key}` as never, Object.fromEntries(values) as never)
      expect(shown, `${locale} ${namespace}.${key}`).not.toBe('')
    }
  }
})
