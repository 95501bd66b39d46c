/** A log line without the addresses and paths in it. */
export function plain(line: string): string {
  return line
    .replace(/\[[^\]]*@ 0x[0-9a-f]+\]\s*/g, '')
    .replace(/^\[(error|fatal|warning|panic)\]\s*/, '')
    .replace(/(file:)?\/\S+?:\s*/g, '')
    .replace(/\.$/, '')
    .slice(0, 200)
}
