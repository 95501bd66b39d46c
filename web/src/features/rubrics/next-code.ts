/** The id after the highest of its kind: `A61` after `A60`. Without any it is the first one, `A01`. */
export function nextCode(taken: Iterable<string>, letter: string): string {
  const used = new Set(taken)
  let best = { prefix: letter, number: 0, digits: 2 }
  for (const code of used) {
    const [, prefix = '', digits = ''] = /^([A-Z][A-Z0-9_]*?)(\d+)$/.exec(code) ?? []
    // Kinds are not mixed: the first one that counts is gone on with.
    if (digits !== '' && (best.number === 0 || prefix === best.prefix) && Number(digits) > best.number)
      best = { prefix, number: Number(digits), digits: Math.max(best.number === 0 ? 1 : best.digits, digits.length) }
  }
  for (let number = best.number + 1; ; number++) {
    const code = `${best.prefix}${String(number).padStart(best.digits, '0')}`
    if (!used.has(code)) return code
  }
}
