/**
 * A stroke font on a 20 × 30 grid, so that nameplates read the same on machines without fonts. Each letter is a list of polylines of
 * grid points: "0,0 4,6" on a 4 × 6 grid written as digit pairs.
 */
const letters: Record<string, string> = {
  A: '06 03 20 43 46|04 44',
  B: '06 00 30 41 42 33 03|33 44 45 36 06',
  C: '41 30 10 01 05 16 36 45',
  D: '00 20 42 44 26 06 00',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06|40 46|03 43',
  I: '20 26|10 30|16 36',
  K: '00 06|40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 30 41 45 36 16 05 01 10',
  P: '06 00 30 41 42 33 03',
  R: '06 00 30 41 42 33 03|23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40|20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 22 36 40',
  X: '00 46|40 06',
  Y: '00 23 40|23 26',
  '0': '10 30 41 45 36 16 05 01 10|41 05',
  '1': '11 20 26|16 36',
  '2': '01 10 30 41 42 06 46',
  '3': '00 40 22 33 44 45 36 16 05',
  '4': '36 30 04 44',
  '5': '40 00 02 32 43 45 36 06',
  '6': '30 10 01 05 16 36 45 44 33 03',
  '7': '00 40 16',
  '8': '13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33',
  '9': '16 36 45 41 30 10 01 02 13 43',
  '-': '13 33',
  ' ': '',
}

/** SVG path of a line of text whose capitals are 30 units high; its first letter starts at (0, 0). */
export function glyphs(text: string): string {
  return [...text].map((letter, i) => draw(letters[letter] ?? '', i * 27)).join('')
}

const draw = (lines: string, dx: number) =>
  lines
    .split('|')
    .filter(Boolean)
    .map(
      (line) =>
        `M${line
          .split(' ')
          .map((p) => `${dx + Number(p[0]) * 5} ${Number(p[1]) * 5}`)
          .join('L')}`,
    )
    .join('')
