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

it('reads servers of language models, and shows nothing of what is written there when it is wrong', () => {
  expect(parseEnv(good).VLM_ENDPOINTS).toEqual([])
  expect(parseEnv({ ...good, VLM_ENDPOINTS: '' }).VLM_ENDPOINTS).toEqual([])
  const endpoint = { name: 'primary', baseUrl: 'http://vlm:8000/v1', model: 'qwen', apiKey: 'hunter2-key' }
  expect(parseEnv({ ...good, VLM_ENDPOINTS: JSON.stringify([endpoint]) }).VLM_ENDPOINTS).toMatchObject([endpoint])
  const message = (text: string) => {
    try {
      return String(parseEnv({ ...good, VLM_ENDPOINTS: text }))
    } catch (error) {
      return String(error)
    }
  }
  expect(message('[{"apiKey":"hunter2-key",}]')).toBe(
    'Error: the environment is not usable: VLM_ENDPOINTS: must be JSON: a list of endpoints',
  )
  expect(message(JSON.stringify([{ ...endpoint, baseUrl: 'ftp://hunter2-key', apikey: 'hunter2-key' }]))).toMatch(
    /VLM_ENDPOINTS\.0\.baseUrl/,
  )
  expect(message(JSON.stringify([{ ...endpoint, baseUrl: 'ftp://hunter2-key', apikey: 'hunter2-key' }]))).not.toMatch(/hunter2/)
  expect(message(JSON.stringify(endpoint))).toMatch(/VLM_ENDPOINTS: .*array/)
  expect(message(JSON.stringify([endpoint, endpoint]))).toMatch(/VLM_ENDPOINTS: each name may be there once/)
})
