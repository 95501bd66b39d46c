import { setTimeout as sleep } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import { z } from 'zod'
import type { Asked, Try } from './asked.ts'
import { cappedFetch } from './capped-fetch.ts'
import { createEndpointHealth, type HealthPolicy } from './endpoint-health.ts'
import type { Endpoint } from './endpoint-list.ts'
import { buildMessages, type Complaint, shield, type VlmImage } from './prompt.ts'
import { readAnswer } from './read-answer.ts'
import { storableText } from './storable-text.ts'
import { imageTokens, largestPictureTokens, textTokens } from './token-budget.ts'
import { VlmError } from './vlm-error.ts'
import type { CallOutcome, VlmWatch } from './watch.ts'

export type Question<T> = {
  /** Name of the schema, for the server: letters, digits, `_` and `-`. */
  name: string
  instructions: string
  images: readonly VlmImage[]
  /** Of strict objects; sent as a JSON schema that the server must force, and checked again here. */
  schema: z.ZodType<T>
  /** As short as the task allows. */
  answerTokensMax: number
  signal?: AbortSignal
}

export type Answer<T> = Asked & {
  value: T
  server: NonNullable<Asked['server']>
}

export type VlmPolicy = HealthPolicy & {
  /** Answers that are asked for until one is valid. */
  triesMax: number
  /** Rounds through all servers before `unavailable`. */
  roundsMax: number
  timeoutMs: number
  answerBytesMax: number
}

const defaultPolicy: VlmPolicy = {
  triesMax: 3,
  roundsMax: 3,
  timeoutMs: 60_000,
  answerBytesMax: 262_144,
  pauseMs: 1_000,
  pauseMsMax: 60_000,
}

export type Vlm = {
  /** Throws `VlmError`; never gives a value that the schema refuses. */
  ask<T>(question: Question<T>): Promise<Answer<T>>
  /** Tokens that instructions and answer may take together beside one picture, whichever server answers and however large the picture is. */
  roomTokens: number
  /** Whether each server is asked in its turn, or rests because it failed. */
  health(): { endpoint: string; healthy: boolean }[]
}

/**
 * Asks vision-language models behind OpenAI-compatible servers. A server that fails, hangs or is busy rests, and the next one is asked; an
 * answer of the wrong form is asked for again with the complaint about it.
 */
export function createVlm(endpoints: readonly Endpoint[], options: Partial<VlmPolicy> = {}, watch?: VlmWatch): Vlm {
  const policy = { ...defaultPolicy, ...options }
  const health = createEndpointHealth(endpoints.length, policy)
  const clients = endpoints.map(
    ({ baseUrl, apiKey }) =>
      new OpenAI({
        baseURL: baseUrl,
        apiKey: apiKey ?? 'none',
        maxRetries: 0,
        fetch: cappedFetch(policy.answerBytesMax),
        logLevel: 'off',
      }),
  )

  async function call<T>(question: Question<T>, before: Complaint | undefined, index: number, endpoint: Endpoint, client: OpenAI) {
    const left = tokensLeft(question, endpoint)
    const startedMs = performance.now()
    const tell = (outcome: CallOutcome) => watch?.called(endpoint.name, outcome, performance.now() - startedMs)
    try {
      const completion = await client.chat.completions.create(
        {
          model: endpoint.model,
          messages: buildMessages(question.instructions, question.images, before, left),
          response_format: {
            type: 'json_schema',
            json_schema: { name: question.name, schema: z.toJSONSchema(question.schema) as Record<string, unknown>, strict: true },
          },
          max_tokens: question.answerTokensMax,
          temperature: 0,
        },
        { signal: AbortSignal.any([AbortSignal.timeout(policy.timeoutMs), ...(question.signal ? [question.signal] : [])]) },
      )
      health.succeeded(index)
      tell('answered')
      return completion
    } catch (error) {
      if (question.signal?.aborted) throw error
      const outcome = outcomeOf(error)
      tell(outcome)
      if (outcome !== 'refused') health.failed(index, waitOf(error))
      throw error
    }
  }

  async function complete<T>(question: Question<T>, before: Complaint | undefined) {
    let last = ''
    for (let round = 0; round < policy.roundsMax; round++) {
      if (round > 0) await sleep(health.waitMs(), undefined, question.signal ? { signal: question.signal } : {})
      for (const index of health.order()) {
        const [endpoint, client] = [endpoints[index], clients[index]]
        if (!endpoint || !client) continue
        try {
          return { completion: await call(question, before, index, endpoint, client), endpoint }
        } catch (error) {
          if (question.signal?.aborted || error instanceof Unasked) throw error
          if (outcomeOf(error) === 'refused')
            throw new Unasked('request_refused', `${endpoint.name} refused the request: ${reasonOf(error, endpoint)}`)
          last = reasonOf(error, endpoint)
        }
      }
    }
    throw new Unasked('unavailable', `none of ${endpoints.length} model servers answered: ${last}`)
  }

  return {
    async ask(question) {
      const startedMs = performance.now()
      const tries: Try[] = []
      const sums = { inputTokens: 0, outputTokens: 0 }
      let server: Asked['server'] = null
      const asked = (): Asked => ({ tries, server, ...sums, tookMs: Math.round(performance.now() - startedMs) })
      if (endpoints.length === 0) throw new VlmError('unavailable', 'no model server is configured', asked())
      let before: Complaint | undefined
      while (tries.length < policy.triesMax) {
        const { completion, endpoint } = await complete(question, before).catch((error: unknown) => {
          throw error instanceof Unasked ? new VlmError(error.reason, storableText(error.message), asked()) : error
        })
        const [input, output] = [count(completion.usage?.prompt_tokens), count(completion.usage?.completion_tokens)]
        sums.inputTokens += input
        sums.outputTokens += output
        server = { endpoint: endpoint.name, model: endpoint.model }
        const { raw, complaint } = textOf(completion)
        const read = complaint === undefined ? readAnswer(raw, question.schema) : ({ ok: false, complaint } as const)
        watch?.answered(endpoint.name, read.ok, { input, output })
        tries.push({ raw: storableText(raw), complaint: read.ok ? null : storableText(read.complaint) })
        if (read.ok) return { ...asked(), value: read.value, server }
        before = { raw, complaint: read.complaint }
      }
      throw new VlmError('invalid_answer', `no valid answer in ${policy.triesMax} tries: ${tries.at(-1)?.complaint}`, asked())
    },
    roomTokens: Math.min(...endpoints.map((endpoint) => endpoint.contextTokensMax - largestPictureTokens(endpoint) - textTokens(shield))),
    health: () => endpoints.map(({ name }, index) => ({ endpoint: name, healthy: !health.rests(index) })),
  }
}

/** Why no answer came to one try. */
class Unasked extends Error {
  readonly reason: 'unavailable' | 'request_refused'
  constructor(reason: Unasked['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** Tokens of the context that question, pictures and answer leave. */
function tokensLeft<T>({ instructions, images, answerTokensMax }: Question<T>, endpoint: Endpoint): number {
  const asked = images.reduce((sum, image) => sum + imageTokens(image, endpoint), textTokens(instructions) + textTokens(shield))
  const left = endpoint.contextTokensMax - asked - answerTokensMax
  if (left >= 0) return left
  const message = `the question takes ${asked} tokens and its answer ${answerTokensMax}; the model takes ${endpoint.contextTokensMax}`
  throw new Unasked('request_refused', message)
}

/** Servers are foreign: nothing of their answer is taken for granted. */
function textOf(completion: Partial<OpenAI.ChatCompletion>): { raw: string; complaint?: string } {
  const choice = completion?.choices?.[0]
  const content = choice?.message?.content
  const raw = typeof content === 'string' ? content : ''
  if (choice?.message?.refusal) return { raw: String(choice.message.refusal), complaint: 'the question was not answered' }
  if (choice?.finish_reason === 'length') return { raw, complaint: 'it was cut off; answer more briefly' }
  return raw === '' ? { raw, complaint: 'it is empty' } : { raw }
}

const count = (tokens: unknown) => (typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens > 0 ? tokens : 0)

/** What another server would refuse as well, since the request itself is wrong, is `refused`; all else is this server's own fault. */
function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return 'timeout'
  // Out of time in the middle of the answer.
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'timeout'
  if (error instanceof APIConnectionError) return 'unreachable'
  if (!(error instanceof APIError)) return 'failed'
  if (error.status === 400 || error.status === 413 || error.status === 422) return 'refused'
  return error.status === 429 || error.status === 503 ? 'busy' : 'failed'
}

function waitOf(error: unknown): number | undefined {
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return undefined
  const seconds = Number(error.headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined
}

/** In the server's own words, which may repeat what it was sent; the error itself is not handed on, since that would be logged. */
function reasonOf(error: unknown, { apiKey }: Pick<Endpoint, 'apiKey'>): string {
  const said: string[] = []
  for (let each = error; each instanceof Error && said.length < 4; each = each.cause) said.push(each.message)
  const text = said.filter((message) => message !== '').join(': ')
  return (apiKey === undefined ? text : text.replaceAll(apiKey, '…')).slice(0, 300)
}
