import { readdirSync } from 'node:fs'
import { defineConfig } from 'drizzle-kit'

// Partitions and views are beyond the generator; their SQL is written by hand.
const byHand = new Set(['columns.ts', 'embedding-builtin-v1.ts', 'org-member.ts', 'org-profile.ts', 'org-invitation.ts'])
const schemaDir = new URL('./schema/', import.meta.url).pathname

export default defineConfig({
  dialect: 'postgresql',
  schema: readdirSync(schemaDir)
    .filter((file) => file.endsWith('.ts') && !byHand.has(file))
    .map((file) => `${schemaDir}${file}`),
  out: './migrations',
  // Names by time, so that generated and hand-written files keep one order.
  migrations: { prefix: 'timestamp' },
})
