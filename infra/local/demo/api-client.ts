import type { Problem } from '@kensa/contract/api/problem'

/** A caller of the public API, as a customer would write one: an address, a credential, JSON in and out. */
export type ApiClient = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body: unknown) => Promise<T>
  patch: <T>(path: string, body: unknown) => Promise<T>
  postForm: <T>(path: string, form: FormData) => Promise<T>
}

export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail} (request ${problem.requestId})`)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

export function apiClient(url: string, headers: Record<string, string>): ApiClient {
  async function call<T>(path: string, init: RequestInit): Promise<T> {
    const answer = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers }, signal: AbortSignal.timeout(60_000) })
    const type = answer.headers.get('content-type') ?? ''
    if (!answer.ok) {
      if (type.includes('problem+json')) throw new ApiProblem((await answer.json()) as Problem)
      throw new Error(`${init.method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    }
    return (await answer.json()) as T
  }
  const json = (method: string, body: unknown) => ({ method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  return {
    get: (path) => call(path, { method: 'GET' }),
    post: (path, body) => call(path, json('POST', body)),
    patch: (path, body) => call(path, json('PATCH', body)),
    postForm: (path, form) => call(path, { method: 'POST', body: form }),
  }
}
