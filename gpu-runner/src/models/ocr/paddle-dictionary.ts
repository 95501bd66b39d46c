import { ModelInputError } from '../model-error.ts'

const itemOf = /^\s*- (.*)$/
/** What YAML writes for characters that it does not write as they are. */
const escapes: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
  ...{ _: '\xa0', N: '\x85', L: '\u2028', P: '\u2029' },
}

/**
 * The characters that a recogniser was taught, one a line as `openCharacters` takes them, from the `inference.yml` that Paddle publishes
 * beside a graph: the list `character_dict`. Reads no more of YAML than that list is written in. Throws `ModelInputError` where there is none.
 */
export function paddleDictionary(model: string, yaml: string): string {
  const lines = yaml.split(/\r?\n/)
  const start = lines.findIndex((line) => /^\s*character_dict:\s*$/.test(line))
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => !itemOf.test(line))
  const characters = rest.slice(0, end < 0 ? undefined : end).map((line) => scalar(itemOf.exec(line)?.[1] ?? ''))
  if (start < 0 || characters.length === 0) throw new ModelInputError(model, 'its inference.yml has no character_dict')
  return characters.join('\n')
}

function scalar(written: string): string {
  const text = written.trim()
  if (/^'.*'$/.test(text) && text.length > 1) return text.slice(1, -1).replaceAll("''", "'")
  if (!/^".*"$/.test(text) || text.length < 2) return text
  return text
    .slice(1, -1)
    .replace(/\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, two, four, eight, one: string) => {
      const code = two ?? four ?? eight
      return code === undefined ? (escapes[one] ?? one) : String.fromCodePoint(Number.parseInt(code, 16))
    })
}
