import { type FieldError, KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'

/** Unicode form NFKC with one blank between words, as names are stored. */
export function normalLine(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** Text of several lines, whatever system wrote it. */
export function normalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** What makes two names one, nearly as the database has it (`label_key`), for finding repetitions in one input. */
export function nameKey(text: string): string {
  return normalLine(text).toLowerCase()
}

/** The name as it is stored. One character may become several: ㍿ is 株式会社. */
export function normalName(text: string): string {
  const name = normalLine(text)
  const fault = lineFault(name)
  if (fault) throw invalid([{ path: 'name', message: fault }])
  return name
}

/** Synonyms as they are stored: canonical language tags in order, no name twice in a language, no empty language. */
export function normalSynonyms(input: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const byLanguage = new Map<string, Map<string, string>>()
  const faults: FieldError[] = []
  for (const [tag, names] of Object.entries(input)) {
    const language = canonicalLanguage(tag)
    if (language === undefined) {
      faults.push({ path: `synonyms.${tag}`, message: 'must be a language tag like en, ja or pt-BR' })
      continue
    }
    const own = byLanguage.get(language) ?? new Map<string, string>()
    for (const [n, text] of names.entries()) {
      const name = normalLine(text)
      const fault = lineFault(name)
      if (fault) faults.push({ path: `synonyms.${tag}[${n}]`, message: fault })
      else if (!own.has(nameKey(name))) own.set(nameKey(name), name)
    }
    if (own.size > limits.labelSynonymsMax)
      faults.push({ path: `synonyms.${tag}`, message: `must have at most ${limits.labelSynonymsMax}, has ${own.size}` })
    if (own.size > 0) byLanguage.set(language, own)
  }
  if (byLanguage.size > limits.labelLanguagesMax)
    faults.push({ path: 'synonyms', message: `must be in at most ${limits.labelLanguagesMax} languages, are in ${byLanguage.size}` })
  if (faults.length > 0) throw invalid(faults)
  return Object.fromEntries(
    [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1)).map(([language, names]) => [language, [...names.values()]]),
  )
}

export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

function lineFault(line: string): string | undefined {
  if (line === '') return 'must hold at least one character'
  if (line.length > limits.labelNameCharsMax) return `must be at most ${limits.labelNameCharsMax} characters, has ${line.length}`
  return undefined
}

function invalid(fields: FieldError[]): KensaError {
  return new KensaError('invalid_input', `${fields[0]?.path}: ${fields[0]?.message}`, { fields })
}
