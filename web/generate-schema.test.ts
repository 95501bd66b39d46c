import { expect, it } from 'vitest'
import { generateSchema, readSchema } from './generate-schema.ts'

it('the client types are those of the API document', async () => {
  expect(await readSchema()).toBe(await generateSchema())
})
