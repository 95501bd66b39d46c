/** Brings the field of that name in sight and the keyboard into it. A part of a form stands for its first field. */
export function focusField(path: string): boolean {
  const field =
    [...document.getElementsByName(path)].at(-1) ??
    document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`) ??
    [...document.querySelectorAll<HTMLElement>('[name]')].find((each) => each.getAttribute('name')?.startsWith(`${path}.`))
  if (!field) return false
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
  return true
}
