import { beforeAll, expect, it } from 'vitest'
import { accountId, type Deployed, deploy } from './testing/deployed.ts'
import { actionsOf, policies, resourcesOf, type Statement, trust } from './testing/statements.ts'

let fleet: Deployed
beforeAll(async () => {
  fleet = await deploy()
})

/** AWS knows no resource for these. */
const withoutResource = new Set(['ecr:GetAuthorizationToken', 'ecs:DiscoverPollEndpoint'])

const allowed = (kind: string, part: string): Statement[] => {
  const found = policies(fleet).find(({ owner }) => owner === `${kind} kensa-production-${part}`)
  if (!found) throw new Error(`there is no ${kind} ${part}`)
  return found.statements.filter(({ Effect }) => Effect === 'Allow')
}
const rights = (kind: string, part: string) =>
  Object.fromEntries(allowed(kind, part).map((statement) => [resourcesOf(statement).join(' '), actionsOf(statement).toSorted()]))

const bucket = 'arn:aws:test:eu-central-1:123456789012:Bucket/kensa-production-assets'
const jobs = 'arn:aws:test:eu-central-1:123456789012:Queue/kensa-production-jobs'
const objects = {
  [`${bucket}/org/*`]: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
  [bucket]: ['s3:ListBucket'],
}
const secret = (name: string) => `arn:aws:secretsmanager:eu-central-1:123456789012:secret:kensa-production/${name}`
const log = (part: string) => `arn:aws:test:eu-central-1:123456789012:LogGroup/kensa-production-${part}`
const models = { 'arn:aws:test:eu-central-1:123456789012:FileSystem/kensa-production-models': ['elasticfilesystem:ClientMount'] }
const image = {
  '*': ['ecr:GetAuthorizationToken'],
  'arn:aws:test:eu-central-1:123456789012:Repository/kensa-production-runner': [
    'ecr:BatchCheckLayerAvailability',
    'ecr:BatchGetImage',
    'ecr:GetDownloadUrlForLayer',
  ],
}
const writeLog = ['logs:CreateLogStream', 'logs:PutLogEvents']

it('lets the edge read, write and delete objects, send jobs, and take those that died', () => {
  expect(rights('UserPolicy', 'edge')).toEqual({
    ...objects,
    [jobs]: ['sqs:SendMessage'],
    [`${jobs}-dead`]: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'],
  })
})

it('makes no access key, whose secret would lie in the state', () => {
  expect(fleet.all('aws:iam/accessKey:AccessKey')).toEqual([])
})

it('lets a runner use objects, take jobs, protect itself, read models and tell metrics', () => {
  expect(rights('RolePolicy', 'runner')).toEqual({
    ...objects,
    ...models,
    [jobs]: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'],
    'arn:aws:ecs:eu-central-1:123456789012:task/kensa-production/*': ['ecs:GetTaskProtection', 'ecs:UpdateTaskProtection'],
    [`${log('runner-metrics')} ${log('runner-metrics')}:*`]: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
  })
})

it('lets the encode service read models and do nothing else', () => {
  expect(rights('RolePolicy', 'encode')).toEqual(models)
})

it('lets the encode service do nothing at all when its models are in the image', async () => {
  const small = await deploy({
    KENSA_PORTAL_ORIGIN: 'https://a.example',
    KENSA_IMAGE_TAG: 'x',
    KENSA_ENCODE_CERTIFICATE_ARN: 'arn:aws:acm:x',
  })
  const names = policies(small).map(({ owner }) => owner)
  expect(names).toContain('RolePolicy kensa-production-encode-execution')
  expect(names).not.toContain('RolePolicy kensa-production-encode')
})

it('lets only the task that pulls models and the VLM server write into their own folder of the cache', () => {
  const writers = policies(fleet).filter(({ owner, statements }) =>
    statements.some(
      (s) => s.Effect === 'Allow' && actionsOf(s).includes('elasticfilesystem:ClientWrite') && owner.startsWith('RolePolicy'),
    ),
  )
  expect(writers.map(({ owner }) => owner)).toEqual(['RolePolicy kensa-production-model-pull', 'RolePolicy kensa-production-vlm'])
  const folder = ({ statements }: { statements: Statement[] }) =>
    statements.map(({ Condition }) => Condition?.['StringEquals']?.['elasticfilesystem:AccessPointArn'])
  expect(writers.map(folder).map(String)).toEqual([
    'arn:aws:test:eu-central-1:123456789012:AccessPoint/kensa-production-packs',
    'arn:aws:test:eu-central-1:123456789012:AccessPoint/kensa-production-vlm',
  ])
})

it('gives ECS the secrets of each part, its image and its log, and no more', () => {
  expect(rights('RolePolicy', 'runner-execution')).toEqual({
    ...image,
    [`${log('runner')}:*`]: writeLog,
    [`${secret('runner-database-url')} ${secret('encoder-token')} ${secret('vlm-api-key')}`]: ['secretsmanager:GetSecretValue'],
  })
  expect(rights('RolePolicy', 'encode-execution')).toEqual({
    ...image,
    [`${log('encode')}:*`]: writeLog,
    [secret('encoder-token')]: ['secretsmanager:GetSecretValue'],
  })
  expect(rights('RolePolicy', 'vlm-execution')).toEqual({
    [`${log('vlm')}:*`]: writeLog,
    [secret('vlm-api-key')]: ['secretsmanager:GetSecretValue'],
  })
  expect(rights('RolePolicy', 'model-pull-execution')).toEqual({ ...image, [`${log('model-pull')}:*`]: writeLog })
})

it('allows no action by a pattern, and no resource by *, but where AWS knows none', () => {
  const seen: string[] = []
  for (const { owner, statements } of policies(fleet)) {
    for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
      for (const action of actionsOf(statement)) {
        expect(action, owner).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/)
        seen.push(action)
      }
      expect(resourcesOf(statement).length, owner).toBeGreaterThan(0)
      if (owner.startsWith('Key ')) continue
      for (const resource of resourcesOf(statement)) {
        if (resource === '*')
          expect(
            actionsOf(statement).every((action) => withoutResource.has(action)),
            owner,
          ).toBe(true)
        else expect(resource, owner).toMatch(/^arn:aws:[^*]+:/)
      }
    }
  }
  expect(seen.length).toBeGreaterThan(40)
})

it('attaches no policy that AWS wrote', () => {
  expect(fleet.all('aws:iam/rolePolicyAttachment:RolePolicyAttachment')).toEqual([])
  for (const { inputs } of fleet.all('aws:iam/role:Role')) expect(inputs['managedPolicyArns']).toBeUndefined()
})

it('lets only the services of this account take a role on', () => {
  const roles = trust(fleet)
  expect(roles.length).toBeGreaterThan(8)
  for (const { owner, statements } of roles) {
    expect(statements.length).toBe(1)
    const service = (statements[0]?.Principal as Record<string, string>)['Service']
    expect(['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com', 'scheduler.amazonaws.com'], owner).toContain(service)
    if (service !== 'ec2.amazonaws.com')
      expect(statements[0]?.Condition, owner).toEqual({ StringEquals: { 'aws:SourceAccount': accountId } })
  }
})

it('names everybody only to refuse', () => {
  for (const { owner, statements } of policies(fleet))
    for (const { Effect, Principal } of statements) if (Principal === '*') expect(Effect, owner).toBe('Deny')
})
