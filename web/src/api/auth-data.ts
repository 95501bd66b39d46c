import { parseProblem } from './parse-problem.ts'

/** An error of the identity routes, with better-auth's own code (`INVALID_EMAIL_OR_PASSWORD`, …) to choose words by. */
export class AuthError extends Error {
  readonly authCode: string | undefined
  readonly status: number
  constructor(message: string, authCode: string | undefined, status: number) {
    super(message)
    this.name = 'AuthError'
    this.authCode = authCode
    this.status = status
  }
}

type AuthAnswer<T> = {
  data: T | null
  error: { message?: string | undefined; code?: string | undefined; status: number; statusText: string } | null
}

/** The data of an answer of the identity routes, or its error thrown. */
export async function authData<T>(answer: Promise<AuthAnswer<T>>): Promise<T> {
  const { data, error } = await answer
  if (error === null) return data as T
  if (error.status === 0 || error.status >= 500) throw parseProblem(error.status, error, null)
  throw new AuthError(error.message ?? error.statusText, error.code, error.status)
}
