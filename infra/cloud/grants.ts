import { type Input, interpolate } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import type { Statement } from './policy-document.ts'

type Arn = Input<string>

/** All that Kensa stores lies below this. */
const tenants = 'org/*'

/** Objects of tenants may be read, written and deleted, and listed to be deleted. */
export function objects(bucketArn: Arn): Statement[] {
  return [
    {
      Sid: 'ReadWriteDeleteObjects',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
      Resource: interpolate`${bucketArn}/${tenants}`,
    },
    {
      // Without it a missing object answers 403 instead of 404, also with a condition on the prefix, which only a listing has.
      Sid: 'ListObjects',
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: bucketArn,
    },
  ]
}

/** The edge: objects, jobs onto the queue, and what no runner could settle off the dead-letter queue, whose jobs it fails. */
export function edge(arns: { bucket: Arn; jobs: Arn; dead: Arn }): Statement[] {
  return [
    ...objects(arns.bucket),
    { Sid: 'SendJobs', Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: arns.jobs },
    { Sid: 'TakeDeadJobs', Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: arns.dead },
  ]
}

/** A runner: objects, jobs off the queue, and its own protection from scale-in. */
export function runner(arns: { bucket: Arn; jobs: Arn; cluster: Input<string> }, account: Account): Statement[] {
  return [
    ...objects(arns.bucket),
    {
      Sid: 'TakeJobs',
      Effect: 'Allow',
      Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
      Resource: arns.jobs,
    },
    {
      Sid: 'ProtectItself',
      Effect: 'Allow',
      Action: ['ecs:GetTaskProtection', 'ecs:UpdateTaskProtection'],
      Resource: interpolate`arn:aws:ecs:${account.region}:${account.id}:task/${arns.cluster}/*`,
    },
  ]
}

/** The metrics sidecar writes them as log events, of which CloudWatch makes metrics. */
export function metricEvents(logGroupArn: Arn): Statement[] {
  return [
    {
      Sid: 'WriteMetricEvents',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      Resource: [logGroupArn, interpolate`${logGroupArn}:*`],
    },
  ]
}

/** Files of the model cache through one access point; to write them too is for who pulls models. */
export function modelFiles(arns: { fileSystem: Arn; accessPoint: Arn }, access: 'read' | 'write'): Statement[] {
  return [
    {
      Sid: 'MountModels',
      Effect: 'Allow',
      Action: ['elasticfilesystem:ClientMount', ...(access === 'write' ? ['elasticfilesystem:ClientWrite'] : [])],
      Resource: arns.fileSystem,
      Condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': arns.accessPoint } },
    },
  ]
}

/** A GPU machine: join the cluster, hear what to run, and tell what runs. */
export function containerInstance(cluster: { arn: Arn; name: Input<string> }, account: Account): Statement[] {
  return [
    // AWS knows no resource for this action.
    { Sid: 'FindTheAgentsDoor', Effect: 'Allow', Action: ['ecs:DiscoverPollEndpoint'], Resource: '*' },
    {
      Sid: 'JoinTheCluster',
      Effect: 'Allow',
      Action: [
        'ecs:RegisterContainerInstance',
        'ecs:DeregisterContainerInstance',
        'ecs:SubmitAttachmentStateChanges',
        'ecs:SubmitContainerStateChange',
        'ecs:SubmitTaskStateChange',
      ],
      Resource: cluster.arn,
    },
    {
      Sid: 'ServeTheCluster',
      Effect: 'Allow',
      Action: ['ecs:Poll', 'ecs:StartTelemetrySession', 'ecs:UpdateContainerInstancesState'],
      Resource: interpolate`arn:aws:ecs:${account.region}:${account.id}:container-instance/${cluster.name}/*`,
      Condition: { ArnEquals: { 'ecs:cluster': cluster.arn } },
    },
  ]
}
