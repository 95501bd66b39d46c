import { keyOf } from '../../ui/hotkey.ts'

export type ReviewCommand = 'accept' | 'reject' | 'cant_tell' | 'correct' | 'box' | 'escalate' | 'skip' | 'undo' | 'whole' | 'hide'

/** By place on the keyboard, so that they work under any layout; the first is the one that is shown. */
export const reviewKeys: Readonly<Record<ReviewCommand, readonly string[]>> = {
  accept: ['→', 'A', 'Enter'],
  reject: ['←', 'R'],
  cant_tell: ['↓', 'S'],
  correct: ['E'],
  box: ['B'],
  escalate: ['U'],
  skip: ['N'],
  undo: ['Z'],
  whole: ['W'],
  hide: ['H'],
}

const arrows: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', ArrowDown: '↓', Enter: 'Enter' }

export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): ReviewCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  const pressed = arrows[event.key] ?? keyOf(event)?.toUpperCase()
  const commands = Object.keys(reviewKeys) as ReviewCommand[]
  return commands.find((command) => pressed !== undefined && reviewKeys[command].includes(pressed))
}
