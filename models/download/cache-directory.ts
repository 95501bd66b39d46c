import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where downloaded packs lie: `KENSA_MODELS_DIR` (a volume that a fleet shares), else where the system keeps what can be fetched again.
 * Throws when the variable is not an absolute path.
 */
export function cacheDirectory(env: Record<string, string | undefined> = process.env, platform: string = process.platform): string {
  const said = env['KENSA_MODELS_DIR']
  if (said) {
    if (!isAbsolute(said)) throw new Error(`KENSA_MODELS_DIR must be an absolute path; found ${said}`)
    return said
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'kensa', 'models')
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'kensa', 'models')
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'kensa', 'models')
}
