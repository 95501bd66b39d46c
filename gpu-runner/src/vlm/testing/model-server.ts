import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Endpoint } from '../endpoint-list.ts'

export type ChatRequest = {
  model: string
  max_tokens: number
  messages: { role: string; content: string | { type: string; text?: string; image_url?: { url: string } }[] }[]
  response_format: { type: string; json_schema: { name: string; strict: boolean; schema: Record<string, unknown> } }
}

/** How the server answers one request: a text as a model's answer, or the whole response by hand. */
export type Behaviour = string | ((request: ChatRequest, response: ServerResponse) => void)

export type ModelServer = {
  endpoint: (over?: Partial<Endpoint>) => Endpoint
  requests: ChatRequest[]
  /** The authorization of each request. */
  keys: (string | undefined)[]
  /** What comes next, in order; the last one stays. */
  behave: (...behaviours: Behaviour[]) => void
  close: () => Promise<void>
}

/** An OpenAI-compatible server that answers as told, well or badly. */
export async function startModelServer(name = 'model-server'): Promise<ModelServer> {
  const requests: ChatRequest[] = []
  const keys: (string | undefined)[] = []
  let behaviours: Behaviour[] = ['{}']
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as ChatRequest
    requests.push(body)
    keys.push(request.headers.authorization)
    const behaviour = (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? '{}'
    if (typeof behaviour === 'string') answer(response, { content: behaviour })
    else behaviour(body, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return {
    endpoint: (over = {}) => ({
      name,
      baseUrl,
      model: 'tested',
      contextTokensMax: 8_192,
      tokenSidePx: 28,
      imageTokensMax: 1_280,
      ...over,
    }),
    requests,
    keys,
    behave: (...next) => {
      behaviours = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function answer(response: ServerResponse, message: Record<string, unknown>, finishReason = 'stop'): void {
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model: 'tested',
      choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason }],
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    }),
  )
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
