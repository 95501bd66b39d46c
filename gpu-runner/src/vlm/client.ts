import { setTimeout as sleep } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIError } from 'openai'
import { z } from 'zod'
import { cappedFetch } from './capped-fetch.ts'
import { createEndpointHealth, type HealthPolicy } from './endpoint-health.ts'
import type { Endpoint } from './endpoint-list.ts'
import { buildMessages, type Complaint, shield, type VlmImage } from './prompt.ts'
import { readAnswer } from './read-answer.ts'
import { imageTokens, textTokens } from './token-budget.ts'
import { VlmError } from './vlm-error.ts'

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

export type Answer<T> = {
  value: T
  /** The answer as it came, to be stored with what was made of it. */
  raw: string
  endpoint: string
  model: string
  /** 1 when the first answer was valid. */
  tries: number
  inputTokens: number
  outputTokens: number
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
}

/**
 * Asks vision-language models behind OpenAI-compatible servers. A server that fails, hangs or is busy rests, and the next one is asked; an
 * answer of the wrong form is asked for again with the complaint about it.
 */
export function createVlm(endpoints: readonly Endpoint[], options: Partial<VlmPolicy> = {}): Vlm {
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

  async function complete<T>(question: Question<T>, before: Complaint | undefined) {
    let last: unknown
    for (let round = 0; round < policy.roundsMax; round++) {
      if (round > 0) await sleep(health.waitMs(), undefined, question.signal ? { signal: question.signal } : {})
      for (const index of health.order()) {
        const [endpoint, client] = [endpoints[index], clients[index]]
        if (!endpoint || !client) continue
        const left = tokensLeft(question, endpoint)
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
          return { completion, endpoint }
        } catch (error) {
          if (question.signal?.aborted) throw error
          if (isRefusal(error))
            throw new VlmError('request_refused', `${endpoint.name} refused the request: ${reasonOf(error)}`, { cause: error })
          health.failed(index, waitOf(error))
          last = error
        }
      }
    }
    throw new VlmError('unavailable', `none of ${endpoints.length} model servers answered: ${reasonOf(last)}`, { cause: last })
  }

  return {
    async ask(question) {
      if (endpoints.length === 0) throw new VlmError('unavailable', 'no model server is configured')
      let before: Complaint | undefined
      let [inputTokens, outputTokens] = [0, 0]
      for (let tries = 1; tries <= policy.triesMax; tries++) {
        const { completion, endpoint } = await complete(question, before)
        inputTokens += count(completion.usage?.prompt_tokens)
        outputTokens += count(completion.usage?.completion_tokens)
        const { raw, complaint } = textOf(completion)
        const read = complaint === undefined ? readAnswer(raw, question.schema) : ({ ok: false, complaint } as const)
        if (read.ok) return { value: read.value, raw, endpoint: endpoint.name, model: endpoint.model, tries, inputTokens, outputTokens }
        before = { raw, complaint: read.complaint }
      }
      const message = `no valid answer in ${policy.triesMax} tries: ${before?.complaint}`
      throw new VlmError('invalid_answer', message, { raw: before?.raw })
    },
  }
}

/** Tokens of the context that question, pictures and answer leave. */
function tokensLeft<T>({ instructions, images, answerTokensMax }: Question<T>, endpoint: Endpoint): number {
  const asked = images.reduce((sum, image) => sum + imageTokens(image, endpoint), textTokens(instructions) + textTokens(shield))
  const left = endpoint.contextTokensMax - asked - answerTokensMax
  if (left >= 0) return left
  const message = `the question takes ${asked} tokens and its answer ${answerTokensMax}; the model takes ${endpoint.contextTokensMax}`
  throw new VlmError('request_refused', message)
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

/** Another server would refuse it as well: the request itself is wrong. */
function isRefusal(error: unknown): boolean {
  return error instanceof APIError && (error.status === 400 || error.status === 413 || error.status === 422)
}

function waitOf(error: unknown): number | undefined {
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return undefined
  const seconds = Number(error.headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}
