/** One form for what people type in many: full and half width, case, hyphens, spaces. */
export const normalise = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Dash}_/.,;:!?'"()[\]{}、。・「」『』]+/gu, ' ')
    .trim()
