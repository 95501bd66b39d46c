import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiClient, apiClient } from '@kensa/local/demo/api-client'
import { type DemoOrganization, openDemoOrganization } from '@kensa/local/demo/organization'
import { type Stack, startStack } from '@kensa/local/stack'

export type SampleStack = {
  stack: Stack
  organization: DemoOrganization
  api: ApiClient
  lines: readonly string[]
  stop: () => Promise<void>
}

/** The whole of Kensa in a temporary directory, with a signed-up organisation; its log is kept for the message of a failing test. */
export async function startSampleStack(): Promise<SampleStack> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kensa-e2e-'))
  const lines: string[] = []
  const stack = await startStack({ dataDirectory, write: (line) => lines.push(line) })
  const organization = await openDemoOrganization(stack, dataDirectory)
  return {
    stack,
    organization,
    api: apiClient(stack.url, { authorization: `Bearer ${organization.apiKey}` }),
    lines,
    stop: async () => {
      await stack.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
