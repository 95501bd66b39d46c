import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportFormats } from '@kensa/contract/annotation-files'
import { writers } from '../writers/writers.ts'
import { render } from './render.ts'
import { sampleSource } from './sample.ts'

// Writes the goldens anew: `node gpu-runner/src/annotation-files/testing/write-goldens.ts`; then run read_goldens.py.
const folder = join(import.meta.dirname, 'goldens')
await rm(folder, { recursive: true, force: true })
for (const format of exportFormats)
  for (const [path, content] of Object.entries(
    await render(writers[format](sampleSource([null], { scores: !format.startsWith('yolo') }))),
  )) {
    const file = join(folder, format, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
