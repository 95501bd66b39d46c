import { expect, it } from 'vitest'
import { readRubricFile, writeRubricFile } from './rubric-file.ts'

const content = {
  criteria: [{ id: 'A01', question: 'Is it?', lookFor: null, yes: {}, no: {} }],
  patterns: [
    { id: 'P01', name: 'P', priority: 0, required: [], triggers: [{ criterion: 'A01', wanted: 1 as const, points: 1 }], wording: {} },
  ],
}
const read = (value: unknown) => readRubricFile(JSON.stringify(value), 'helmets.json')
const faults = async (value: unknown) => {
  const result = await read(value)
  return result.kind === 'faulty'
    ? result.faults.map((fault) => `${fault.path} ${fault.kind === 'shape' ? fault.code : fault.problem.code}`)
    : result.kind
}

it('reads what it wrote', async () => {
  const text = await writeRubricFile({ name: 'Helmets', description: 'd', content }).text()
  expect(await readRubricFile(text, 'x.json')).toEqual({ kind: 'read', name: 'Helmets', description: 'd', content })
})

it('reads bare content, called as the file', async () => {
  expect(await read(content)).toEqual({ kind: 'read', name: 'helmets', description: '', content })
})

it('says which field is wrong', async () => {
  expect(await readRubricFile('{', 'x.json')).toEqual({ kind: 'unreadable' })
  expect(await readRubricFile('[]', 'x.json')).toEqual({ kind: 'unreadable' })
  expect(await faults({ name: 'x', content: { criteria: [{ id: 'a', question: 7, odd: 1 }, {}] } })).toEqual([
    'content.criteria[0].id codeForm',
    'content.criteria[0].question type',
    'content.criteria[0] unknown',
    'content.criteria[1].id missing',
    'content.criteria[1].question missing',
  ])
  expect(await faults({ criteria: [] })).toEqual(['criteria few'])
  expect(await faults({ criteria: [{ id: 'A01', question: 'x'.repeat(301), lookFor: 'a\u0007' }] })).toEqual([
    'criteria[0].question tooLong',
    'criteria[0].lookFor oddCharacter',
  ])
})

it('says of ids which do not fit, counted as the file has them', async () => {
  const [criterion] = content.criteria
  expect(await faults({ content: { criteria: [criterion, criterion], patterns: [] } })).toEqual([
    'content.criteria[0].id codeTwice',
    'content.criteria[1].id codeTwice',
  ])
  const [pattern] = content.patterns
  expect(await faults({ criteria: [{ id: 'A02', question: 'q' }], patterns: [{ ...pattern, priority: undefined }] })).toEqual([
    'patterns[0].triggers[0].points triggerMissing',
  ])
})
