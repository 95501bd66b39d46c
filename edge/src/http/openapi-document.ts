import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './app-env.ts'

const description = `Upload images and videos, find their frames by words or by picture, in English, Japanese and Korean.

**Credentials.** Send an API key as \`Authorization: Bearer kensa_…\`, or use the portal's session cookie. A key belongs to one organization and holds scopes; each operation names the one that it needs.

**Ids** look like \`asset_01j…\`. An id of another organization answers 404, the same as one that never was.

**Pages.** Lists answer \`data\` and \`nextCursor\`; give the cursor back as \`cursor\` until it is null.

**Repeating safely.** Operations that take an \`Idempotency-Key\` answer a repeat with the first answer for 24 hours.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\`, a \`detail\` for people, \`fields\` for forms, and the \`requestId\` to quote to support. Too many requests answer 429 with \`retry-after\` in seconds.

**Units** are in the names: \`…Ms\` milliseconds, \`…Px\` pixels, \`bytes\` bytes. Times are UTC, ISO 8601.`

const tags = [
  { name: 'Me', description: 'Who is calling' },
  { name: 'Projects', description: 'Named sets of assets' },
  { name: 'Assets', description: 'Uploaded images and videos' },
  { name: 'Frames', description: 'Stills of assets: an image has one, a video many' },
  { name: 'Searches', description: 'Frames found by words, by a photo, or by another frame' },
  { name: 'Labels', description: 'Names put on frames' },
  { name: 'Jobs', description: 'Work that takes time, with progress' },
  { name: 'Rubrics', description: 'Yes/no criteria about a picture, the patterns that answers make, and their wording' },
  { name: 'Assessments', description: 'What stands of the answers about frames, with people’s corrections' },
  { name: 'Verdicts', description: 'What machines answered, from what, and what was decided' },
  { name: 'Reviews', description: 'Doubtful verdicts in one queue, and what people decide' },
  { name: 'Models', description: 'Packs, embedding spaces and the fleet that runs them' },
  { name: 'Members', description: 'People of the organization' },
  { name: 'Invitations', description: 'People asked to join' },
  { name: 'Webhooks', description: 'Endpoints that hear of events, and what was delivered to them' },
  { name: 'API keys', description: 'Credentials for programs' },
]

/** The whole public API as OpenAPI 3.1, made from the routes themselves. */
export function describeApi(app: OpenAPIHono<AppEnv>) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Kensa',
      version: '1.0.0',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    tags,
  })
  const securitySchemes = {
    apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, `kensa_…`, made under Settings → API keys' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'kensa.session_token',
      description: 'The session of the portal (`__Secure-kensa.session_token` over https). Changes must come from its own origin.',
    },
  } as const
  return { ...document, components: { ...document.components, securitySchemes } }
}
