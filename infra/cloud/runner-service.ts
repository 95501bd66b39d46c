import { type ec2, ecs, type efs, type s3 } from '@pulumi/aws'
import type { Input, Output } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { scaleOnBacklog } from './backlog-scaling.ts'
import { container } from './container.ts'
import type { GpuCapacity } from './gpu-capacity.ts'
import { metricEvents, modelFiles, runner } from './grants.ts'
import { createLogGroup } from './log-groups.ts'
import { metricsSidecar } from './metrics-sidecar.ts'
import { type ModelCache, modelVolume } from './model-cache.ts'
import type { Network } from './network.ts'
import { type Queues, visibilityTimeoutS } from './queue.ts'
import { createExecutionRole, createRole } from './roles.ts'
import { createTaskDefinition } from './task-definition.ts'

export type RunnerServiceOptions = {
  account: Account
  network: Network
  cluster: ecs.Cluster
  capacity: GpuCapacity
  attached: ecs.ClusterCapacityProviders
  group: ec2.SecurityGroup
  bucket: s3.Bucket
  queues: Queues
  models: { cache: ModelCache; folder: efs.AccessPoint }
  image: Output<string>
  repositoryArn: Input<string>
  secrets: { databaseUrl: Output<string>; encoderToken: Output<string> }
  modelPack: string
  runnersMax: number
  jobsPerRunner: number
  /** How runners ask the VLM server, where there is one. */
  vlm?: { endpoints: Output<string>; apiKey: Output<string> }
}

/** Of a machine with 4 virtual processors and 16 GiB, less what the machine itself needs. */
const taskSize = { cpuUnits: 3840, memoryMiB: 13_312 }

/** Runners on GPU machines: none while there is no job, as many as the jobs are worth up to a limit. */
export function createRunnerService(name: string, options: RunnerServiceOptions): ecs.Service {
  const { account, bucket, cluster, models, queues, secrets, vlm } = options
  const log = createLogGroup(name, 'runner')
  const metrics = createLogGroup(name, 'runner-metrics', 'metrics')
  const taskRole = createRole(`${name}-runner`, {
    service: 'ecs-tasks.amazonaws.com',
    account,
    statements: [
      ...runner({ bucket: bucket.arn, jobs: queues.jobs.arn, cluster: cluster.name }, account),
      ...modelFiles({ fileSystem: models.cache.fileSystem.arn, accessPoint: models.folder.arn }, 'read'),
      ...metricEvents(metrics.arn),
    ],
  })
  const executionRole = createExecutionRole(`${name}-runner-execution`, {
    account,
    repositoryArn: options.repositoryArn,
    logGroupArns: [log.arn],
    secretArns: [secrets.databaseUrl, secrets.encoderToken, ...(vlm ? [vlm.apiKey] : [])],
  })
  const task = createTaskDefinition(`${name}-runner`, {
    launch: 'ec2',
    ...taskSize,
    taskRole,
    executionRole,
    volumes: [{ name: 'work' }, modelVolume(models.cache, models.folder)],
    containers: [
      container({
        name: 'runner',
        image: options.image,
        launch: 'ec2',
        gpus: 1,
        environment: {
          DEVICE: 'cuda',
          MODEL_PACK: options.modelPack,
          S3_ENDPOINT: `https://s3.${account.region}.amazonaws.com`,
          S3_REGION: account.region,
          S3_BUCKET: bucket.bucket,
          SQS_QUEUE_URL: queues.jobs.url,
          VISIBILITY_TIMEOUT_S: String(visibilityTimeoutS),
          ...(vlm ? { VLM_ENDPOINTS: vlm.endpoints } : {}),
        },
        secrets: {
          DATABASE_URL: secrets.databaseUrl,
          ENCODER_TOKEN: secrets.encoderToken,
          ...(vlm ? { VLM_API_KEY: vlm.apiKey } : {}),
        },
        mounts: [
          { volume: 'work', path: '/work', readOnly: false },
          { volume: 'models', path: '/models', readOnly: true },
        ],
        healthCommand: ['node', 'infra/runner-image/probe-health.ts'],
        log: { group: log, region: account.region },
      }),
      metricsSidecar({ metrics, log, region: account.region }),
    ],
  })
  const service = new ecs.Service(
    `${name}-runner`,
    {
      name: 'runner',
      cluster: cluster.arn,
      taskDefinition: task.arn,
      // From here on the backlog decides.
      desiredCount: 0,
      capacityProviderStrategies: [{ capacityProvider: options.capacity.provider.name, weight: 1 }],
      networkConfiguration: { subnets: options.network.privateSubnetIds, securityGroups: [options.group.id], assignPublicIp: false },
      orderedPlacementStrategies: [{ type: 'binpack', field: 'memory' }],
      // A task is not moved for the sake of balance: it may be at work.
      availabilityZoneRebalancing: 'DISABLED',
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      propagateTags: 'SERVICE',
      enableEcsManagedTags: true,
    },
    { ignoreChanges: ['desiredCount'], dependsOn: [options.attached, ...models.cache.mounts] },
  )
  scaleOnBacklog(`${name}-runner`, {
    cluster,
    service,
    queue: queues.jobs,
    tasksMax: options.runnersMax,
    jobsPerTask: options.jobsPerRunner,
  })
  return service
}
