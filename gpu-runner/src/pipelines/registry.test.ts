import type { JobTask } from '@kensa/contract/job-message'
import { expect, it } from 'vitest'
import type { Pipeline } from './pipeline.ts'
import { createRegistry } from './registry.ts'

const pipeline = (task: string) => ({ task }) as unknown as Pipeline
const tasks = ['ingest', 'annotate'] as JobTask[]

it('finds the pipeline of a task', () => {
  const ingest = pipeline('ingest')
  expect(createRegistry([ingest, pipeline('annotate')], tasks)('ingest')).toBe(ingest)
})

it('refuses to start with a task missing or doubled', () => {
  expect(() => createRegistry([pipeline('ingest')], tasks)).toThrow('no pipeline for annotate')
  expect(() => createRegistry([pipeline('ingest'), pipeline('ingest')], tasks)).toThrow('two pipelines')
})
