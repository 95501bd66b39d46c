/**
 * The data of an answer. The client throws on every problem, so what is left without data is an answer without a body where one
 * was promised.
 */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer
  if (data === undefined) throw new TypeError('The API answered without a body')
  return data
}
