/** The share that somebody wrote as percent, or undefined; takes a comma and a percent sign too. */
export function shareOfPercent(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace('%', '').replace(',', '.').trim()
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined
  // Whole millionths, so that 0.7 percent is 0.007.
  return Math.round(Number(plain) * 10_000) / 1_000_000
}

export const percentOfShare = (share: number) => String(Math.round(share * 1_000_000) / 10_000)
