/** What the address says: the second that is open, and the search whose hits are marked. */
export type AssetUrl = { t?: number; s?: string }

/** Reads any address without failing: what is not understood is left out. */
export function parseAssetUrl(raw: Record<string, unknown>): AssetUrl {
  const t = typeof raw.t === 'number' ? raw.t : typeof raw.t === 'string' && raw.t !== '' ? Number(raw.t) : Number.NaN
  return {
    ...(Number.isFinite(t) && t >= 0 && { t }),
    ...(typeof raw.s === 'string' && raw.s.startsWith('search_') && { s: raw.s }),
  }
}
