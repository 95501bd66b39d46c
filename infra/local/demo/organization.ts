import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Me } from '@kensa/contract/api/members'
import type { Project } from '@kensa/contract/api/projects'
import { scopes } from '@kensa/contract/scopes'
import { linkIn } from '../dev-inbox.ts'
import type { Stack } from '../stack.ts'
import { apiClient } from './api-client.ts'

/** The sample organisation's sign-in, API key and project, made once and kept beside the data. */
export type DemoOrganization = { email: string; password: string; apiKey: string; organizationName: string; projectId: string }

export async function openDemoOrganization(stack: Stack, dataDirectory: string): Promise<DemoOrganization> {
  const file = join(dataDirectory, 'demo.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoOrganization
  const organization = await signUp(stack)
  writeFileSync(file, JSON.stringify(organization, null, 2), { mode: 0o600 })
  return organization
}

/** The way of any new customer: sign up, follow the link in the mail, sign in, make a project and a key. */
async function signUp(stack: Stack): Promise<DemoOrganization> {
  const email = 'demo@kensa.localhost'
  const password = 'inspect-everything-once'
  await post(stack.url, '/api/auth/sign-up/email', { name: 'Demo', email, password, organizationName: 'Sample Works' })
  const link = linkIn(await stack.inbox.waitForMail(email))
  const verified = await fetch(link, { redirect: 'manual' })
  if (verified.status >= 400) throw new Error(`the verification link answered ${verified.status}`)
  const signedIn = await post(stack.url, '/api/auth/sign-in/email', { email, password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  const api = apiClient(stack.url, { cookie, origin: stack.url })
  const me = await api.get<Me>('/v1/me')
  const project = await api.post<Project>('/v1/projects', { name: 'Line 3' })
  const { secret } = await api.post<{ secret: string }>('/v1/api-keys', { name: 'demo', scopes: [...scopes] })
  return { email, password, apiKey: secret, organizationName: me.organization.name, projectId: project.id }
}

async function post(url: string, path: string, body: unknown): Promise<Response> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return answer
}
