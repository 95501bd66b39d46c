import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Empties the scratch space of what killed runs left behind; only folders of jobs, lest a wrong WORK_DIR cost more. */
export async function sweepWorkDir(workDir: string): Promise<number> {
  await mkdir(workDir, { recursive: true })
  const left = (await readdir(workDir)).filter((name) => name.startsWith('job-'))
  await Promise.all(left.map((name) => rm(join(workDir, name), { recursive: true, force: true })))
  return left.length
}
