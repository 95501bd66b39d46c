import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, it } from 'vitest'
import { createCorsProxy } from '../local/aws/cors-proxy.ts'
import { type Deployed, deploy } from './testing/deployed.ts'
import { actionsOf, policies, resourcesOf } from './testing/statements.ts'

let fleet: Deployed
beforeAll(async () => {
  fleet = await deploy()
})
const bucketPart = (kind: string) => fleet.one(`aws:s3/${kind[0]?.toLowerCase()}${kind.slice(1)}:${kind}`).inputs

it('keeps the bucket from the public', () => {
  const { bucket, ...blocks } = bucketPart('BucketPublicAccessBlock')
  expect(bucket).toBe('kensa-production-assets-id')
  expect(blocks).toEqual({ blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })
  expect(bucketPart('BucketOwnershipControls')['rule']).toEqual({ objectOwnership: 'BucketOwnerEnforced' })
  expect(fleet.all('aws:s3/bucketAcl:BucketAcl')).toEqual([])
})

it('refuses bucket, queues, topic and model cache to whoever comes without TLS', () => {
  const refusing = policies(fleet).filter(({ statements }) =>
    statements.some(
      ({ Effect, Principal, Condition }) =>
        Effect === 'Deny' && Principal === '*' && Condition?.['Bool']?.['aws:SecureTransport'] === 'false',
    ),
  )
  expect(refusing.map(({ owner }) => owner).toSorted()).toEqual([
    'BucketPolicy kensa-production-assets',
    'FileSystemPolicy kensa-production-models',
    'QueuePolicy kensa-production-jobs',
    'QueuePolicy kensa-production-jobs-dead',
    'TopicPolicy kensa-production-alarms',
  ])
  const [deny] = policies(fleet).find(({ owner }) => owner.startsWith('BucketPolicy'))?.statements ?? []
  expect(deny && actionsOf(deny)).toEqual(['s3:*'])
  expect(deny && resourcesOf(deny).length).toBe(2)
})

it('encrypts whatever it stores', () => {
  const sse = bucketPart('BucketServerSideEncryptionConfiguration')['rules']
  expect(sse).toEqual([{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }])
  const queues = fleet.all('aws:sqs/queue:Queue')
  expect(queues.map(({ inputs }) => inputs['sqsManagedSseEnabled'])).toEqual([true, true])
  expect(fleet.one('aws:efs/fileSystem:FileSystem').inputs['encrypted']).toBe(true)
  expect(fleet.one('aws:sns/topic:Topic').inputs['kmsMasterKeyId']).toMatch(/Key\/kensa-production-alarms$/)
  expect(fleet.one('aws:kms/key:Key').inputs['enableKeyRotation']).toBe(true)
  expect(fleet.one('aws:ecr/repository:Repository').inputs['encryptionConfigurations']).toEqual([{ encryptionType: 'AES256' }])
  const disks = fleet.all('aws:ec2/launchTemplate:LaunchTemplate').flatMap(({ inputs }) => inputs['blockDeviceMappings'])
  expect(disks.map(({ ebs }) => ebs.encrypted)).toEqual(['true', 'true'])
  const volumes = fleet.all('aws:ecs/taskDefinition:TaskDefinition').flatMap(({ inputs }) => inputs['volumes'])
  const shared = volumes.filter(({ efsVolumeConfiguration }) => efsVolumeConfiguration)
  expect(shared.length).toBe(4)
  for (const { efsVolumeConfiguration } of shared) {
    expect(efsVolumeConfiguration.transitEncryption).toBe('ENABLED')
    expect(efsVolumeConfiguration.authorizationConfig.iam).toBe('ENABLED')
  }
})

it('allows the portal what the local stack allows it, and no other origin anything', async () => {
  const [rule, ...others] = bucketPart('BucketCorsConfiguration')['corsRules']
  expect(others).toEqual([])
  expect(rule.allowedOrigins).toEqual(['https://kensa.example.com'])
  const local = createCorsProxy(new URL('http://127.0.0.1:9'))
  local.listen(0, '127.0.0.1')
  await once(local, 'listening')
  try {
    const preflight = await fetch(`http://127.0.0.1:${(local.address() as AddressInfo).port}/kensa/key`, { method: 'OPTIONS' })
    const header = (name: string) => preflight.headers.get(`access-control-${name}`)
    expect(header('allow-methods')).toBe(rule.allowedMethods.join(', '))
    expect(header('allow-headers')).toBe(rule.allowedHeaders.join(', '))
    expect(header('expose-headers')).toBe(rule.exposeHeaders.join(', '))
    expect(header('max-age')).toBe(String(rule.maxAgeSeconds))
  } finally {
    local.close()
  }
})

it('never lets what a tenant has expire: only forgotten uploads, and what was replaced or deleted', () => {
  const rules = bucketPart('BucketLifecycleConfiguration')['rules']
  expect(rules.length).toBe(2)
  expect(bucketPart('BucketVersioning')['versioningConfiguration']).toEqual({ status: 'Enabled' })
  for (const { expiration, transitions, status } of rules) {
    expect(status).toBe('Enabled')
    expect(transitions).toBeUndefined()
    if (expiration) expect(expiration).toEqual({ expiredObjectDeleteMarker: true })
  }
  expect(rules[0].abortIncompleteMultipartUpload.daysAfterInitiation).toBeGreaterThan(1)
  expect(rules[1].noncurrentVersionExpiration.noncurrentDays).toBe(14)
})

it('gives a message ten tries, and then the dead-letter queue, which takes from no other', () => {
  const jobs = fleet.one('aws:sqs/queue:Queue', 'kensa-production-jobs').inputs
  const dead = fleet.one('aws:sqs/queue:Queue', 'kensa-production-jobs-dead').inputs
  const arn = (name: string) => `arn:aws:test:eu-central-1:123456789012:Queue/kensa-production-${name}`
  expect(JSON.parse(jobs['redrivePolicy'])).toEqual({ deadLetterTargetArn: arn('jobs-dead'), maxReceiveCount: 10 })
  const allow = fleet.one('aws:sqs/redriveAllowPolicy:RedriveAllowPolicy').inputs
  expect(JSON.parse(allow['redriveAllowPolicy'])).toEqual({ redrivePermission: 'byQueue', sourceQueueArns: [arn('jobs')] })
  // A message's age goes on counting in the dead-letter queue.
  expect(dead['messageRetentionSeconds']).toBeGreaterThan(jobs['messageRetentionSeconds'])
})

it('hides a message for as long as the runner thinks it does', () => {
  const jobs = fleet.one('aws:sqs/queue:Queue', 'kensa-production-jobs').inputs
  const runner = JSON.parse(fleet.one('aws:ecs/taskDefinition:TaskDefinition', 'kensa-production-runner').inputs['containerDefinitions'])[0]
  const told = runner.environment.find(({ name }: { name: string }) => name === 'VISIBILITY_TIMEOUT_S').value
  expect(jobs['visibilityTimeoutSeconds']).toBe(120)
  expect(told).toBe('120')
})

it('touches the queue every hour, so that its metrics never sleep', () => {
  const { scheduleExpression, target } = fleet.one('aws:scheduler/schedule:Schedule').inputs
  expect(scheduleExpression).toBe('rate(1 hour)')
  expect(target.arn).toBe('arn:aws:scheduler:::aws-sdk:sqs:tagQueue')
  const { QueueUrl, Tags } = JSON.parse(target.input)
  expect(QueueUrl).toMatch(/kensa-production-jobs$/)
  expect(fleet.one('aws:sqs/queue:Queue', 'kensa-production-jobs').inputs['tags']).toMatchObject(Tags)
})

it('keeps production from being removed by mistake', async () => {
  expect(fleet.one('aws:lb/loadBalancer:LoadBalancer').inputs['enableDeletionProtection']).toBe(true)
  const staging = await deploy(undefined, 'staging')
  expect(staging.one('aws:lb/loadBalancer:LoadBalancer').inputs['enableDeletionProtection']).toBe(false)
})
