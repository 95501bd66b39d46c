import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { deploy, production } from './testing/deployed.ts'

const least = { KENSA_PORTAL_ORIGIN: 'https://kensa.example.com' }

it('needs only the portal`s origin', () => {
  expect(readSettings('production', 'us-east-1', least)).toMatchObject({ KENSA_MODEL_PACK: 'builtin', KENSA_RUNNERS_MAX: 4 })
  expect(() => readSettings('production', 'us-east-1', {})).toThrow(/KENSA_PORTAL_ORIGIN/)
})

it('names every setting that is not usable, and takes an empty one for none', () => {
  const bad = { KENSA_PORTAL_ORIGIN: 'https://kensa.example.com/', KENSA_RUNNERS_MAX: '0', KENSA_ENCODE_CALLERS: '10.0.0.0' }
  expect(() => readSettings('production', 'us-east-1', bad)).toThrow(/KENSA_PORTAL_ORIGIN.*KENSA_ENCODE_CALLERS.*KENSA_RUNNERS_MAX/s)
  expect(readSettings('production', 'us-east-1', { ...least, KENSA_IMAGE_TAG: '' }).KENSA_IMAGE_TAG).toBeUndefined()
})

it('refuses a stage whose name would make names too long for AWS', () => {
  expect(() => readSettings('a-long-stage', 'us-east-1', least)).toThrow(/stage a-long-stage is not usable/)
})

it('keeps production from a removal until it is told not to', async () => {
  const doorOf = async (env: Record<string, string>) =>
    (await deploy({ ...production, ...env })).one('aws:lb/loadBalancer:LoadBalancer').inputs['enableDeletionProtection']
  expect(await doorOf({})).toBe(true)
  expect(await doorOf({ KENSA_UNPROTECT: 'yes' })).toBe(false)
})

it('makes only what images, data and the edge need while there is no image', async () => {
  const fleet = await deploy(least)
  expect(fleet.all('aws:ecs/service:Service')).toEqual([])
  expect(fleet.all('aws:ec2/natGateway:NatGateway')).toEqual([])
  expect(fleet.all('aws:s3/bucket:Bucket').length).toBe(1)
  expect(fleet.all('aws:ecr/repository:Repository').length).toBe(1)
  expect(fleet.facts).toMatchObject({
    S3_ENDPOINT: 'https://s3.eu-central-1.amazonaws.com',
    S3_BUCKET: 'kensa-production-assets',
    SQS_QUEUE_URL: expect.stringMatching(/jobs$/),
    SQS_DEAD_LETTER_QUEUE_URL: expect.stringMatching(/jobs-dead$/),
    edgeUser: 'kensa-production-edge',
  })
})

it('makes no door to the encode service before its name has a certificate, and no VLM server that nobody asked for', async () => {
  const fleet = await deploy({ ...least, KENSA_IMAGE_TAG: '1' })
  expect(fleet.all('aws:ecs/service:Service').map(({ name }) => name)).toEqual(['kensa-production-runner'])
  expect(fleet.all('aws:lb/loadBalancer:LoadBalancer')).toEqual([])
})
