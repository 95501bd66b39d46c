// `DATABASE_URL=postgres://… node db/migrate-cli.ts`: brings a database up to date, as an administrator who may create roles.
import pg from 'pg'
import { migrate } from './migrate.ts'

const url = process.env['DATABASE_URL']
if (!url) {
  console.error('DATABASE_URL is missing: the connection string of an administrator, postgres://…')
  process.exit(64)
}
const client = new pg.Client({ connectionString: url })
await client.connect()
try {
  const applied = await migrate(client)
  console.log(applied.length === 0 ? 'nothing to apply' : `applied:\n${applied.map((name) => `  ${name}`).join('\n')}`)
} finally {
  await client.end()
}
