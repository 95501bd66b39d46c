import { expect, it } from 'vitest'
import { ModelInputError } from '../model-error.ts'
import { paddleDictionary } from './paddle-dictionary.ts'
import { openCharacters } from './read-line.ts'

const yaml = [
  'Global:',
  '  model_name: PP-OCRv5_mobile_rec',
  'PostProcess:',
  '  name: CTCLabelDecode',
  '  character_dict:',
  '  - "\\u3000"',
  '  - 一',
  "  - '!'",
  "  - ''''",
  "  - '\"'",
  '  - "\\\\"',
  '  - "\\_"',
  "  - '0'",
  '  - 각',
  '  - "\\U0001F642"',
  'Hpi:',
  '  - not this',
].join('\n')

it('reads the characters of a published inference.yml as they were meant, in order', () => {
  const characters = openCharacters('pp-ocrv5', paddleDictionary('pp-ocrv5', yaml))
  expect(characters).toEqual(['', '　', '一', '!', "'", '"', '\\', '\xa0', '0', '각', '🙂', ' '])
  expect(openCharacters('pp-ocrv5', paddleDictionary('pp-ocrv5', yaml.split('\n').slice(0, 8).join('\r\n')))).toHaveLength(5)
})

it('says so where there is no list', () => {
  for (const text of ['', 'PostProcess:\n  name: x', 'character_dict:\nHpi:'])
    expect(() => paddleDictionary('pp-ocrv5', text)).toThrow(ModelInputError)
})
