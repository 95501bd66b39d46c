// A process of its own: asks the encode service for the vector of one text after the other, never the same twice, and tells how long each took.
// usage: node query-latencies.ts URL TOKEN; each line of standard input ends a phase and prints the milliseconds of its queries as JSON.
import { createInterface } from 'node:readline'

const [url, token] = process.argv.slice(2)
let tookMs: number[] = []
let goesOn = true
const lines = createInterface({ input: process.stdin })
lines.on('line', () => {
  console.log(JSON.stringify(tookMs))
  tookMs = []
})
lines.on('close', () => {
  goesOn = false
})
for (let i = 0; goesOn; i++) {
  const startedMs = performance.now()
  const answer = await fetch(`${url}/encode/text`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ space: 'builtin-v1', text: `query ${i}` }),
  })
  if (!answer.ok) throw new Error(`the encode service answered ${answer.status} ${await answer.text()}`)
  await answer.json()
  tookMs.push(performance.now() - startedMs)
  await new Promise((resolve) => setTimeout(resolve, 20))
}
process.exit(0)
