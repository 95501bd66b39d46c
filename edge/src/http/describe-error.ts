/** An unexpected error for the log, with its causes. A failed query is told without its parameters, which are customers' data. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const query: unknown = Reflect.get(error, 'query')
  const headline = typeof query === 'string' ? `Failed query: ${query}` : `${error.name}: ${error.message}`
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const own = [headline, ...frames].join('\n')
  return error.cause === undefined ? own : `${own}\ncaused by ${describeError(error.cause)}`
}
