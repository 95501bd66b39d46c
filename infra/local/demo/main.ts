// `npm run demo`: everything on this machine with a sample organisation; `-- --check` asserts the main job and ends; `-- --reset` starts afresh.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { defaultPorts, type Stack, startStack } from '../stack.ts'
import { apiClient } from './api-client.ts'
import { assessLibrary } from './assess.ts'
import { checkMainJob } from './check.ts'
import { fillLibrary, pictureIds } from './library.ts'
import { openDemoOrganization } from './organization.ts'
import { countWebhooks, registerReceiver } from './webhook.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, reset: { type: 'boolean', default: false } } })
const say = (line: string) => process.stderr.write(`${line}\n`)
const startedAt = performance.now()

/** How much of the parts' log a failed check shows. */
const linesOfFailure = 100

let stack: Stack | undefined
let stopping: Promise<void> | undefined
function stopOnce(): Promise<void> {
  stopping ??= stopStack()
  return stopping
}
async function stopStack(): Promise<void> {
  await stack?.stop().catch((error: unknown) => say(String(error)))
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    say(values.check ? '' : '\nstopping …')
    void stopOnce().then(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  })
}

if (values.check) await runCheck()
else await runDemo()

async function runDemo(): Promise<void> {
  const dataDirectory = join(root, '.kensa')
  stack = await startStack({ dataDirectory, reset: values.reset, ports: defaultPorts })
  const organization = await openDemoOrganization(stack, dataDirectory)
  say(`
  Kensa is up: ${stack.url}

    sign in     ${organization.email}  /  ${organization.password}
    API key     ${organization.apiKey}
    API docs    ${stack.url}/v1/docs
    inbox       ${stack.inbox.url}   (mails that Kensa sends on this machine)
    webhooks    ${stack.receiver.url}   (what a customer's server receives)
    Stripe      ${stack.stripeUrl}   (a stand-in: no money moves; docs/stripe.md)

  The library fills while you look. Ctrl-C stops; the data stays in .kensa/ (npm run demo -- --reset starts afresh).
`)
  const api = apiClient(stack.url, { authorization: `Bearer ${organization.apiKey}` })
  await registerReceiver(api, stack, dataDirectory).catch((error: unknown) => say(`  no webhooks to the receiver: ${String(error)}`))
  const filled = await fillLibrary(api, organization.projectId)
  say(`  ${filled.images} images and ${filled.videos} videos are searchable: try "blue wrench", "ヘルメット" or "안전모".`)
  const { assessments } = await assessLibrary(api, pictureIds(filled))
  say(`  ${assessments} of them are assessed by a sample rubric: ${stack.url}/criteria\n`)
}

async function runCheck(): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kensa-demo-'))
  const lines: string[] = []
  let ok = false
  try {
    stack = await startStack({ dataDirectory, write: (line) => lines.push(line) })
    const stackReadyMs = performance.now() - startedAt
    const organization = await openDemoOrganization(stack, dataDirectory)
    const api = apiClient(stack.url, { authorization: `Bearer ${organization.apiKey}` })
    await registerReceiver(api, stack, dataDirectory)
    const report = await checkMainJob(api, organization.projectId)
    // Of each file two events: it is ready, its job has ended.
    const wanted = 2 * (report.counts.images + report.counts.videos)
    const webhooks = await countWebhooks(stack, wanted)
    ok = report.ok && webhooks.verified >= wanted
    await stopOnce()
    console.log(
      JSON.stringify({
        ...report,
        ok,
        webhooks,
        timings: { stackReadyMs: Math.round(stackReadyMs), ...report.timings, totalMs: Math.round(performance.now() - startedAt) },
      }),
    )
  } catch (error) {
    await stopOnce()
    console.log(JSON.stringify({ ok: false, error: String(error) }))
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true })
    if (!ok) for (const line of lines.slice(-linesOfFailure)) say(line)
  }
  process.exit(ok ? 0 : 1)
}
