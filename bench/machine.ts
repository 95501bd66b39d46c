import { arch, cpus, platform, release, totalmem } from 'node:os'

/** The machine in one line, without its name. */
export function describeMachine(): string {
  const memoryGib = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memoryGib} GiB, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`
}
