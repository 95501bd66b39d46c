import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sweepWorkDir } from './sweep-work-dir.ts'

it('removes what killed runs left and nothing else, and makes the folder when it is not there', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kensa-sweep-'))
  await mkdir(join(root, 'job-a-1'))
  await writeFile(join(root, 'job-a-1', 'original'), 'half a file')
  await writeFile(join(root, 'somebody-elses'), '')
  expect(await sweepWorkDir(root)).toBe(1)
  expect(await readdir(root)).toEqual(['somebody-elses'])
  expect(await sweepWorkDir(join(root, 'not', 'yet'))).toBe(0)
})
