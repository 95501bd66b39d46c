/** A hot-key as keyboards print it: `shift+s` → `⇧S`. */
export function keyText(hotkey: string): string {
  return hotkey.replace('shift+', '⇧').toUpperCase()
}

/** The hot-key that a press stands for; undefined for keys that choose no label. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  // By place for letters and digits, so that the same key works under a Korean or Japanese layout and with shift.
  const plain = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1] ?? (/^F([1-9]|1[0-2])$/.test(event.key) ? event.key : undefined)
  // `g` begins the portal's own shortcuts.
  if (plain === 'G' && !event.shiftKey) return undefined
  return plain === undefined ? undefined : `${event.shiftKey ? 'shift+' : ''}${plain.toLowerCase()}`
}
