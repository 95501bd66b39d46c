import { readFile, writeFile } from 'node:fs/promises'
import { createConfig } from '@redocly/openapi-core'
import openapiTS, { astToString } from 'openapi-typescript'

const documentFile = new URL('../docs/openapi.json', import.meta.url)
const schemaFile = new URL('./src/api/schema.gen.ts', import.meta.url)

/** The portal's client types, from the API document. Run `node web/generate-schema.ts` when that document changes. */
export async function generateSchema(): Promise<string> {
  const document: string = await readFile(documentFile, 'utf8')
  // The repository's own lint rules for the document are not meant for the generator.
  const redocly = await createConfig({})
  return `// Made from docs/openapi.json by web/generate-schema.ts.\n\n${astToString(await openapiTS(document, { redocly }))}`
}

export const readSchema = (): Promise<string> => readFile(schemaFile, 'utf8')

if (import.meta.main) await writeFile(schemaFile, await generateSchema())
