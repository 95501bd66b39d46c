import { kms, sns } from '@pulumi/aws'
import { interpolate } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { denyWithoutTls, policyDocument } from './policy-document.ts'

const tellers = ['cloudwatch.amazonaws.com', 'events.amazonaws.com']

/** What an administrator of a key may do, but use it. */
const administration = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
]

/** Where alarms go. It has a key of its own: alarms cannot use the one that AWS keeps for topics. */
export function createAlarmTopic(name: string, options: { account: Account; email?: string | undefined }): sns.Topic {
  const { account, email } = options
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': account.id } }
  const key = new kms.Key(`${name}-alarms`, {
    description: `Alarms of ${name}`,
    enableKeyRotation: true,
    deletionWindowInDays: 7,
    policy: policyDocument([
      // In a key's policy every resource is the key itself.
      {
        Sid: 'Administer',
        Effect: 'Allow',
        Principal: { AWS: interpolate`arn:aws:iam::${account.id}:root` },
        Action: administration,
        Resource: '*',
      },
      ...tellers.map((Service, i) => ({
        Sid: `Tell${i}`,
        Effect: 'Allow' as const,
        Principal: { Service },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: '*',
        Condition: ofThisAccount,
      })),
    ]),
  })
  const topic = new sns.Topic(`${name}-alarms`, { kmsMasterKeyId: key.arn })
  new sns.TopicPolicy(`${name}-alarms`, {
    arn: topic.arn,
    policy: policyDocument([
      ...tellers.map((Service, i) => ({
        Sid: `Tell${i}`,
        Effect: 'Allow' as const,
        Principal: { Service },
        Action: ['sns:Publish'],
        Resource: topic.arn,
        Condition: ofThisAccount,
      })),
      denyWithoutTls(['sns:Publish'], [topic.arn]),
    ]),
  })
  if (email !== undefined) new sns.TopicSubscription(`${name}-alarms`, { topic: topic.arn, protocol: 'email', endpoint: email })
  return topic
}
