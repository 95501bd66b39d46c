/** Place of the largest value, the first of equals; −1 where there is none. */
export function argmax(values: ArrayLike<number>): number {
  let best = values.length > 0 ? 0 : -1
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i
  return best
}
