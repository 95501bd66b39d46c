// `npm run dev`: the local stack with the data of the demo; the Worker and the portal are rebuilt on every change.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultPorts, startStack } from './stack.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stack = await startStack({ dataDirectory: join(root, '.kensa'), ports: defaultPorts, watch: true })
console.error(`\n  Kensa is up: ${stack.url}   inbox: ${stack.inbox.url}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stack.stop().then(() => process.exit(0)))
