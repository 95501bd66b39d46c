import { useCallback, useMemo, useState } from 'react'
import { emptySelection, extendTo, keepExisting, toggleOne } from './selection.ts'

/** Selection of a list whose keys are in `order`. */
export function useSelection(order: readonly string[]) {
  const [stored, setStored] = useState(emptySelection)
  const selection = useMemo(() => keepExisting(stored, order), [stored, order])
  const choose = useCallback(
    (key: string, range: boolean) => setStored((before) => (range ? extendTo(before, key, order) : toggleOne(before, key))),
    [order],
  )
  const chooseAll = useCallback(() => setStored({ keys: new Set(order), anchor: null }), [order])
  /** Adds these, or takes them out. */
  const chooseMany = useCallback(
    (keys: readonly string[], on: boolean) =>
      setStored(({ keys: before }) => ({
        keys: on ? new Set([...before, ...keys]) : new Set([...before].filter((key) => !keys.includes(key))),
        anchor: null,
      })),
    [],
  )
  const clear = useCallback(() => setStored(emptySelection), [])
  return { keys: selection.keys, choose, chooseAll, chooseMany, clear }
}
