const patterns: readonly RegExp[] = [
  // Ratings: a number with a unit, ranges and pairs of them.
  /^[\d.,/~±+-]+(V|VAC|VDC|ACV|DCV|KV|MV|A|MA|W|KW|KVA|VA|HZ|KHZ|MHZ|HP|PS|KG|G|T|MM|CM|M|IN|KM|L|ML|BAR|MPA|KPA|PA|PSI|RPM|MIN-1|NM|N|KN|C|°C|F|°F|OHM|Ω|UF|µF|DB|%|PCS|EA|PH|Ø)$/u,
  // Days: 2026-11-27, 27.11.2026, 2026/11, 11/2026.
  /^(19|20)\d\d[-./](0?[1-9]|1[0-2])([-./](0?[1-9]|[12]\d|3[01]))?$/,
  /^(0?[1-9]|[12]\d|3[01])[-./](0?[1-9]|1[0-2])[-./](19|20)?\d\d$/,
  /^(0?[1-9]|1[0-2])[-./](19|20)\d\d$/,
  // Standards, classes and marks.
  /^(ISO|IEC|DIN|EN|JIS|KS|ANSI|ASTM|UL|CSA|VDE|GB|ROHS|ATEX|CE)[-. ]?[A-Z]?[-. ]?\d[\d.:/-]*$/,
  /^IP\d[\dX]K?$/,
  // Telephone numbers, times, lone years.
  /^\+?\d{2,4}[-.]\d{3,4}[-.]\d{4}$/,
  /^\d{1,2}:\d{2}(:\d{2})?$/,
  /^(19|20)\d\d$/,
  // Measures: 10x20x30.
  /^\d+([.,]\d+)?(MM)?([X×]\d+([.,]\d+)?(MM)?)+$/u,
]

/** Whether a text (upper case, NFKC) is a rating, a day, a standard, a telephone number or a measure: it has digits, but names no part. */
export function isNotAPart(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text))
}
