import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openApiFile, openApiText } from './write-openapi.ts'

type Schema = {
  description?: string
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
type Operation = { operationId?: string; summary?: string; tags?: string[]; security?: unknown[]; parameters?: Schema[] }
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }

const document: Document = JSON.parse(openApiText())
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
)

it('is committed as the routes describe it (run `node edge/write-openapi.ts`)', () => {
  expect(readFileSync(openApiFile, 'utf8')).toBe(openApiText())
})

it('names, sums up, tags and secures every operation', () => {
  for (const { name, operation } of operations) {
    expect(operation, name).toMatchObject({
      operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
      summary: expect.stringMatching(/^[A-Z]/),
    })
    expect(operation.tags, name).toHaveLength(1)
    expect(operation.security, name).toHaveLength(2)
  }
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

it('describes every field and every parameter', () => {
  const bare = Object.entries(document.components.schemas).flatMap(([name, schema]) => bareFields(name, schema))
  const bareParameters = operations.flatMap(({ name, operation }) =>
    (operation.parameters ?? []).filter((parameter) => !parameter.description).map(() => name),
  )
  expect([...bare, ...bareParameters]).toEqual([])
})

function bareFields(name: string, schema: Schema): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([field, value]) => {
    const told = Boolean(value.description ?? value.$ref ?? value.allOf)
    return [...(told ? [] : [`${name}.${field}`]), ...bareFields(`${name}.${field}`, value)]
  })
  const inner = [schema.items ?? [], schema.allOf ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat()
  return [...own, ...inner.flatMap((part) => bareFields(name, part))]
}
