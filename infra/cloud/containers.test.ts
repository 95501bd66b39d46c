import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { parseEncodeEnv, parseEnv } from '../../gpu-runner/src/env.ts'
import { type Deployed, deploy, type Inputs } from './testing/deployed.ts'

let fleet: Deployed
let containers: { task: Inputs; definition: Inputs }[]
beforeAll(async () => {
  fleet = await deploy()
  containers = fleet
    .all('aws:ecs/taskDefinition:TaskDefinition')
    .flatMap(({ inputs }) => JSON.parse(inputs['containerDefinitions']).map((definition: Inputs) => ({ task: inputs, definition })))
})
const definitionOf = (name: string) => {
  const found = containers.find(({ definition }) => definition['name'] === name)
  if (!found) throw new Error(`there is no container ${name}`)
  return found.definition
}
const environmentOf = (definition: Inputs) =>
  Object.fromEntries(definition['environment'].map(({ name, value }: { name: string; value: string }) => [name, value]))

it('has the parts that it should', () => {
  expect(containers.map(({ definition }) => definition['name']).toSorted()).toEqual(['encode', 'metrics', 'model-pull', 'runner', 'vlm'])
})

it('runs every container as a plain user on a read-only root, without rights of the system', () => {
  for (const { task, definition } of containers) {
    const name = definition['name']
    expect(definition['user'], name).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/)
    expect(definition['readonlyRootFilesystem'], name).toBe(true)
    expect(definition['privileged'], name).toBe(false)
    expect(definition['linuxParameters'].capabilities, name).toEqual({ drop: ['ALL'] })
    const isFargate = task['requiresCompatibilities'][0] === 'FARGATE'
    expect(definition['dockerSecurityOptions'], name).toEqual(isFargate ? undefined : ['no-new-privileges'])
    if (isFargate) expect(definition['linuxParameters'].sharedMemorySize, name).toBeUndefined()
    expect(task['networkMode'], name).toBe('awsvpc')
  }
})

it('runs Kensa`s images as the user that their Dockerfile has', () => {
  const [, user] = /^USER (\d+:\d+)$/m.exec(readFileSync(new URL('../runner-image/Dockerfile', import.meta.url), 'utf8')) ?? []
  for (const name of ['runner', 'encode', 'model-pull']) expect(definitionOf(name)['user']).toBe(user)
})

it('lets a container write to volumes only, which its task has', () => {
  for (const { task, definition } of containers) {
    const volumes = task['volumes'].map(({ name }: { name: string }) => name)
    for (const { sourceVolume } of definition['mountPoints']) expect(volumes, definition['name']).toContain(sourceVolume)
  }
  expect(definitionOf('runner')['mountPoints']).toContainEqual({ sourceVolume: 'models', containerPath: '/models', readOnly: true })
})

it('asks /healthz, and gives a task that must end as long as ECS allows', () => {
  for (const name of ['runner', 'encode']) {
    expect(definitionOf(name)['healthCheck'].command).toEqual(['CMD', 'node', 'infra/runner-image/probe-health.ts'])
    expect(definitionOf(name)['stopTimeout']).toBe(120)
    expect(definitionOf(name)['linuxParameters'].initProcessEnabled).toBe(true)
  }
})

it('has no secret in plain text: only addresses of secrets that were made by hand', () => {
  const known = new Set([
    ...[
      'AOT_CONFIG_CONTENT',
      'DEVICE',
      'ENCODE_HOST',
      'ENCODE_PORT',
      'HF_HOME',
      'HOME',
      'MODEL_PACK',
      'S3_BUCKET',
      'S3_ENDPOINT',
      'S3_REGION',
    ],
    ...['SQS_QUEUE_URL', 'USER', 'VISIBILITY_TIMEOUT_S', 'VLLM_CACHE_ROOT', 'VLM_ENDPOINTS', 'XDG_CACHE_HOME'],
  ])
  for (const { definition } of containers) {
    for (const { name } of definition['environment']) expect(known).toContain(name)
    for (const { valueFrom } of definition['secrets'])
      expect(valueFrom).toMatch(/^arn:aws:secretsmanager:[^:]+:\d+:secret:kensa-production\//)
  }
  expect(fleet.all('aws:secretsmanager/secretVersion:SecretVersion')).toEqual([])
  expect(fleet.all('aws:ssm/parameter:Parameter')).toEqual([])
  expect(JSON.stringify(fleet.resources)).not.toMatch(/"(password|secretString|secretAccessKey)"/i)
})

it('gives the runner and the encode service an environment that they accept', () => {
  const secrets = { DATABASE_URL: 'postgres://kensa_runner:x@db.example/kensa', ENCODER_TOKEN: 'x'.repeat(32), VLM_API_KEY: 'x' }
  const given = (name: string) => {
    const definition = definitionOf(name)
    const named = definition['secrets'].map(({ name: variable }: { name: keyof typeof secrets }) => [variable, secrets[variable]])
    return { ...environmentOf(definition), ...Object.fromEntries(named) }
  }
  expect(parseEnv(given('runner'))).toMatchObject({ DEVICE: 'cuda', MODEL_PACK: 'standard', S3_BUCKET: 'kensa-production-assets' })
  expect(parseEnv(given('runner'))).toMatchObject({
    VLM_API_KEY: 'x',
    VLM_ENDPOINTS: [{ name: 'vlm', baseUrl: expect.stringMatching(/:8000\/v1$/) }],
  })
  expect(Object.keys(given('runner'))).not.toContain('S3_SECRET_ACCESS_KEY')
  expect(parseEncodeEnv(given('encode'))).toMatchObject({ DEVICE: 'cpu', ENCODE_HOST: '0.0.0.0', ENCODE_PORT: 8790 })
})

it('takes images by exact version', () => {
  for (const { definition } of containers) expect(definition['image']).toMatch(/:(?!latest)[\w.-]+(@sha256:[0-9a-f]{64})?$/)
  expect(definitionOf('runner')['image']).toMatch(/:2026-11-28-cuda$/)
  expect(definitionOf('encode')['image']).toMatch(/:2026-11-28-cpu$/)
  expect(fleet.one('aws:ecr/repository:Repository').inputs['imageTagMutability']).toBe('IMMUTABLE')
})

it('gives a GPU to the runner and the VLM server alone', () => {
  const withGpu = containers.filter(({ definition }) => definition['resourceRequirements']?.length === 1)
  expect(withGpu.map(({ definition }) => definition['name']).toSorted()).toEqual(['runner', 'vlm'])
})

it('keeps logs for a month and metric events for a week', () => {
  const kept = fleet.all('aws:cloudwatch/logGroup:LogGroup').map(({ inputs }) => [inputs['name'], inputs['retentionInDays']])
  expect(Object.fromEntries(kept)).toEqual({
    '/kensa-production/encode': 30,
    '/kensa-production/model-pull': 30,
    '/kensa-production/runner': 30,
    '/kensa-production/runner-metrics': 7,
    '/kensa-production/vlm': 30,
  })
})

it('collects metrics that the runner has', () => {
  const config = JSON.parse(environmentOf(definitionOf('metrics'))['AOT_CONFIG_CONTENT'])
  const source = readFileSync(new URL('../../gpu-runner/src/metrics.ts', import.meta.url), 'utf8')
  const names = config.exporters.awsemf.metric_declarations.flatMap((declaration: Inputs) => declaration['metric_name_selectors'])
  expect(names.length).toBe(13)
  for (const name of names) expect(source).toContain(`name: '${name.slice(1)}'`)
  expect(config.receivers.prometheus.config.scrape_configs[0].static_configs[0].targets).toEqual(['127.0.0.1:8790'])
})
