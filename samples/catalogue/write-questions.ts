import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { question } from './question.ts'

/** Writes the questions that the builtin reranker learns from, one a line. The set `training` is used nowhere else. */
const { values } = parseArgs({ options: { out: { type: 'string' }, count: { type: 'string' } } })
if (!values.out || !values.count) throw new Error('usage: node samples/catalogue/write-questions.ts --out FILE --count N')
const file = createWriteStream(values.out)
for (let i = 0; i < Number(values.count); i++) if (!file.write(`${JSON.stringify(question('training', i))}\n`)) await once(file, 'drain')
file.end()
