import { startStripe } from './start-stripe.ts'

const { PORT, STATE_FILE, WEBHOOK_URL, WEBHOOK_SECRET } = process.env
const stripe = await startStripe({
  port: Number(PORT ?? 0),
  log: (line) => console.error(line),
  ...(STATE_FILE ? { file: STATE_FILE } : {}),
  ...(WEBHOOK_URL && WEBHOOK_SECRET ? { webhook: { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } } : {}),
})
console.log(JSON.stringify({ ready: true, url: stripe.url }))

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stripe.stop().finally(() => process.exit(0)))
