import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openRandom } from '../random.ts'
import { particlePicture, randomKind } from './kinds.ts'
import { forms } from './solid.ts'

/**
 * Writes what the particle model learns from: `particles.u8` (kinds × 8 × S × S), of each kind at random two views of four particles, and
 * `kinds.jsonl`, one kind a line.
 * `--forms N` leaves the last forms out, so that they stay unseen. Seeds start with `training/`, which no sample set or test uses.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, from: { type: 'string', default: '0' }, count: { type: 'string' }, forms: { type: 'string' } },
})
if (!values.out || !values.count) throw new Error('usage: node samples/particles/write-training-set.ts --out DIR --count KINDS [--from N]')
const from = Number(values.from)
const among = forms.slice(0, values.forms ? Number(values.forms) : forms.length)
await mkdir(values.out, { recursive: true })
const file = await open(join(values.out, 'particles.u8'), 'w')
const kinds = await open(join(values.out, 'kinds.jsonl'), 'w')
for (let i = from; i < from + Number(values.count); i++) {
  const kind = randomKind(openRandom(`training/kind/${i}`), among)
  await kinds.write(`${JSON.stringify({ ...kind, form: forms.indexOf(kind.form) })}\n`)
  for (let picture = 0; picture < 8; picture++) await file.write(particlePicture(kind, `training/${i}/${picture >> 1}`, picture & 1, 96))
}
await file.close()
await kinds.close()
