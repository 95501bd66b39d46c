import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the fixtures of one test file; gone when its tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kensa-media-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
