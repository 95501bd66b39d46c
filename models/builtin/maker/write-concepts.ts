import { writeFile } from 'node:fs/promises'
import { bearers, concepts, finishes, places, states, thingGroups, things } from '../concepts.ts'
import { mat } from '../preprocessing.ts'

/** Writes the concepts as JSON, for train.py: usage: node write-concepts.ts FILE */
const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: node write-concepts.ts FILE')
await writeFile(
  file,
  JSON.stringify({ concepts, bearers, things, finishes, places, states, groups: thingGroups, mat: [mat.r, mat.g, mat.b] }),
)
