/** An item that was drawn for audit, as it is by now. */
export type DrawnItem =
  | { state: 'open' }
  /** Gone before anybody decided, because the same was asked again. */
  | { state: 'withdrawn' }
  | { state: 'decided'; score: number; wrong: boolean }

/**
 * What counts as evidence of items in the order in which they were drawn: the decided ones before the first that still waits. What comes
 * after it waits as well, since people may do the easy ones first and their choice must not be what is measured.
 */
export function evidencePrefix<Item extends DrawnItem>(items: Iterable<Item>): Extract<Item, { state: 'decided' }>[] {
  const evidence: Extract<Item, { state: 'decided' }>[] = []
  for (const item of items) {
    if (item.state === 'open') break
    if (item.state === 'decided') evidence.push(item as Extract<Item, { state: 'decided' }>)
  }
  return evidence
}
