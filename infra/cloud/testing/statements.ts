import type { Deployed } from './deployed.ts'

export type Statement = {
  Sid: string
  Effect: 'Allow' | 'Deny'
  Principal?: '*' | Record<string, string>
  Action: string | string[]
  Resource?: string | string[]
  Condition?: Record<string, Record<string, string | string[]>>
}
export type Policy = { owner: string; statements: Statement[] }

const documentOf: Record<string, string> = {
  'aws:iam/rolePolicy:RolePolicy': 'policy',
  'aws:iam/userPolicy:UserPolicy': 'policy',
  'aws:s3/bucketPolicy:BucketPolicy': 'policy',
  'aws:sqs/queuePolicy:QueuePolicy': 'policy',
  'aws:sns/topicPolicy:TopicPolicy': 'policy',
  'aws:kms/key:Key': 'policy',
  'aws:efs/fileSystemPolicy:FileSystemPolicy': 'policy',
}

const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
export const actionsOf = (statement: Statement) => list(statement.Action)
export const resourcesOf = (statement: Statement) => list(statement.Resource)

/** What identities and resources allow and refuse. */
export function policies({ resources }: Deployed): Policy[] {
  return resources.flatMap(({ type, name, inputs }) => {
    const key = documentOf[type]
    if (key === undefined) return []
    return [{ owner: `${type.split(':').at(-1)} ${name}`, statements: JSON.parse(inputs[key]).Statement as Statement[] }]
  })
}

export function trust({ resources }: Deployed): Policy[] {
  return resources
    .filter(({ type }) => type === 'aws:iam/role:Role')
    .map(({ name, inputs }) => ({ owner: name, statements: JSON.parse(inputs['assumeRolePolicy']).Statement as Statement[] }))
}
