/**
 * Probabilities of each item from a model that has not seen it, nor any item of its group (its specimen or video). Groups are dealt to the
 * folds in order of their size, each to the fold with the fewest items, so folds are about equal. `train` gets the items of the other folds
 * and answers for one item. Throws `RangeError` for fewer groups than folds.
 */
export function outOfFoldProbabilities(
  groups: ArrayLike<number>,
  classes: number,
  folds: number,
  train: (items: readonly number[]) => (item: number) => ArrayLike<number>,
): Float64Array {
  const members = new Map<number, number[]>()
  for (let i = 0; i < groups.length; i++) members.set(groups[i] as number, [...(members.get(groups[i] as number) ?? []), i])
  if (!Number.isInteger(folds) || folds < 2 || folds > members.size)
    throw new RangeError(`folds must be a whole number, 2 to ${members.size} (the groups); found ${folds}`)
  const dealt = Array.from({ length: folds }, (): number[] => [])
  for (const items of [...members.values()].sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number)))
    dealt.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...items)
  const probabilities = new Float64Array(groups.length * classes)
  for (const fold of dealt) {
    const predict = train(dealt.filter((other) => other !== fold).flat())
    for (const item of fold) probabilities.set(Array.from(predict(item)), item * classes)
  }
  return probabilities
}
