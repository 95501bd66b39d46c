const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

const handheldSystems = new Set<string | undefined>(['iPhone', 'iPad', 'Android'])

/** A guess good enough to recognise one's own devices. Order matters: browsers carry the names of those before them. */
export function deviceOf(userAgent: string): { browser: string | undefined; system: string | undefined; handheld: boolean } {
  const find = (table: readonly (readonly [string, string])[]) => table.find(([token]) => userAgent.includes(token))?.[1]
  const system = find(systems)
  return { browser: find(browsers), system, handheld: handheldSystems.has(system) }
}
