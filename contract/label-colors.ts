/**
 * Colours of labels, by name: Okabe and Ito's palette, whose hues people with any colour vision tell apart. How light each is on the page
 * is the portal's to say, once for light and once for dark.
 */
export const labelColors = ['blue', 'orange', 'green', 'pink', 'sky', 'vermilion', 'yellow', 'gray'] as const
export type LabelColor = (typeof labelColors)[number]

/** The colour of a label that was given none: neighbours in a list differ. */
export function labelColorOf(exportId: number): LabelColor {
  return labelColors[(exportId - 1) % labelColors.length] ?? 'blue'
}
