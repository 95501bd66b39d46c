/**
 * A fetch whose answers end with an error once they are longer than `bytesMax`, or slower than the caller's signal allows: a server that
 * sends a megabyte where a few hundred bytes were asked for is not read to its end. Redirects are not followed.
 */
export function cappedFetch(bytesMax: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    if (!response.body) return response
    let bytes = 0
    const cap = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength
        if (bytes > bytesMax) controller.error(new Error(`the answer has more than ${bytesMax} bytes`))
        else controller.enqueue(chunk)
      },
    })
    const { status, statusText, headers } = response
    return new Response(response.body.pipeThrough(cap), { status, statusText, headers })
  }
}
