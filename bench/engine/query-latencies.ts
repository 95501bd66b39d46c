// A process of its own: asks the runner for the vector of one text after the other, never the same twice, and tells how long each took.
// usage: node query-latencies.ts URL TOKEN NAME; asks until its standard input ends, then prints the milliseconds as JSON.
const [url, token, name] = process.argv.slice(2)
let goesOn = true
process.stdin.on('end', () => {
  goesOn = false
})
process.stdin.resume()
const tookMs: number[] = []
for (let i = 0; goesOn; i++) {
  const startedMs = performance.now()
  const answer = await fetch(`${url}/encode/text`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ space: 'builtin-v1', text: `${name} ${i}` }),
  })
  if (!answer.ok) throw new Error(`the runner answered ${answer.status} ${await answer.text()}`)
  await answer.json()
  tookMs.push(performance.now() - startedMs)
  await new Promise((resolve) => setTimeout(resolve, 20))
}
console.log(JSON.stringify(tookMs))
process.exit(0)
