/** A sum as the database answers it (text, since it may be long), as a number; throws where a double could not hold it. */
export function exact(sum: string | number | null): number {
  const value = Number(sum ?? 0)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${sum} does not fit a whole number`)
  return value
}
