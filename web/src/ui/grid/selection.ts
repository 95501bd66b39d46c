/** Chosen items of a list, by key, and the one that a range starts from. */
export type Selection = { keys: ReadonlySet<string>; anchor: string | null }

export const emptySelection: Selection = { keys: new Set(), anchor: null }

export function toggleOne({ keys }: Selection, key: string): Selection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/** Adds all from the anchor to `key`, in the list's order, as shift-click does everywhere. */
export function extendTo(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  const to = order.indexOf(key)
  if (from === -1 || to === -1) return toggleOne(selection, key)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor }
}

/** Forgets what is no longer in the list. */
export function keepExisting(selection: Selection, order: readonly string[]): Selection {
  const existing = new Set(order)
  const keys = new Set([...selection.keys].filter((key) => existing.has(key)))
  return keys.size === selection.keys.size ? selection : { keys, anchor: selection.anchor }
}
