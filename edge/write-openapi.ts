import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from './src/app.ts'
import { describeApi } from './src/http/openapi-document.ts'

export const openApiFile = fileURLToPath(new URL('../docs/openapi.json', import.meta.url))

/** The text of docs/openapi.json: what GET /v1/openapi.json answers, indented. */
export function openApiText(): string {
  return `${JSON.stringify(describeApi(createApp()), null, 2)}\n`
}

if (import.meta.main) writeFileSync(openApiFile, openApiText())
