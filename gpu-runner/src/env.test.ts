import { expect, it } from 'vitest'
import { parseEnv } from './env.ts'

const good = {
  DATABASE_URL: 'postgres://kensa_runner:pw@127.0.0.1:5432/kensa',
  S3_ENDPOINT: 'http://127.0.0.1:4566',
  S3_BUCKET: 'kensa',
  SQS_QUEUE_URL: 'http://127.0.0.1:4566/000000000000/kensa-jobs',
  ENCODER_TOKEN: 'sixteen-characters',
}

it('promises a GPU unless the CPU is asked for', () => {
  expect(parseEnv(good).DEVICE).toBe('cuda')
  expect(parseEnv({ ...good, DEVICE: 'cpu' }).DEVICE).toBe('cpu')
})

it('names every bad variable at once and shows no value', () => {
  const bad = { ...good, S3_BUCKET: undefined, ENCODER_TOKEN: 'hunter2', CONCURRENCY: 'many' }
  expect(() => parseEnv(bad)).toThrow(/S3_BUCKET.*ENCODER_TOKEN.*CONCURRENCY/)
  expect(() => parseEnv(bad)).not.toThrow(/hunter2/)
})
