/** What the address says: the second of the video, and the region that is chosen. */
export type RegionsUrl = { t?: number; r?: string }

/** Reads any address without failing: what is not understood is left out. */
export function parseRegionsUrl(raw: Record<string, unknown>): RegionsUrl {
  const t = typeof raw['t'] === 'number' ? raw['t'] : typeof raw['t'] === 'string' && raw['t'] !== '' ? Number(raw['t']) : Number.NaN
  return {
    ...(Number.isFinite(t) && t >= 0 && { t }),
    ...(typeof raw['r'] === 'string' && raw['r'].startsWith('region_') && { r: raw['r'] }),
  }
}
