/** Part of a whole in whole percent, as a share. Only all is 100 %, and only nothing is 0 %. */
export function coveredShare(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0
  if (part >= whole) return 1
  return Math.min(0.99, Math.max(0.01, Math.round((100 * part) / whole) / 100))
}
