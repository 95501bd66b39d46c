import { spawnSync } from 'node:child_process'

let prefix: string[] | undefined

/**
 * A command prefix that starts a program in an empty network namespace, where the system lets plain users make one; empty elsewhere.
 * Node's permission model cannot do this: it does not bind addons, and the decoders are addons.
 */
export function networkCage(): string[] {
  if (prefix) return prefix
  const unshare = ['unshare', '--user', '--map-current-user', '--net', '--']
  const works = process.platform === 'linux' && spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'true'], { stdio: 'ignore' }).status === 0
  prefix = works ? unshare : []
  return prefix
}
