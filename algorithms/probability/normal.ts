/** Standard normal numbers out of uniform ones. Method: Box and Muller, 1958. */
export function normalNumbers(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
