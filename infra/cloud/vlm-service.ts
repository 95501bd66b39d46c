import { type ec2, ecs, type efs, servicediscovery } from '@pulumi/aws'
import { interpolate, jsonStringify, type Output } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { scaleOnBacklog } from './backlog-scaling.ts'
import { container, imageUser } from './container.ts'
import type { GpuCapacity } from './gpu-capacity.ts'
import { modelFiles } from './grants.ts'
import { createLogGroup } from './log-groups.ts'
import { type ModelCache, modelVolume } from './model-cache.ts'
import type { Network } from './network.ts'
import type { Queues } from './queue.ts'
import { createExecutionRole, createRole } from './roles.ts'
import { createTaskDefinition } from './task-definition.ts'

export const vlmPort = 8000
const image = 'vllm/vllm-openai:v0.11.0'
/** Of a machine with 4 virtual processors and 32 GiB, less what the machine itself needs. */
const taskSize = { cpuUnits: 3840, memoryMiB: 28_672 }
/** One server answers many runners: it batches. */
const jobsPerServer = 1_000_000

/** What a picture may take in models that scale none down, and a context that has room for it. */
const tokens = { contextTokensMax: 32_768, imageTokensMax: 16_384 }

export type VlmServiceOptions = {
  account: Account
  network: Network
  cluster: ecs.Cluster
  capacity: GpuCapacity
  attached: ecs.ClusterCapacityProviders
  group: ec2.SecurityGroup
  queues: Queues
  models: { cache: ModelCache; folder: efs.AccessPoint }
  model: string
  apiKey: Output<string>
}

/**
 * A VLM server with OpenAI's API, on a GPU of its own, known inside the network only. It comes and goes with the jobs as runners do; its
 * weights stay in the model cache. Gives its address, and the list of endpoints by which runners ask it.
 */
export function createVlmService(
  name: string,
  options: VlmServiceOptions,
): { service: ecs.Service; baseUrl: Output<string>; endpoints: Output<string> } {
  const { account, cluster, models } = options
  const log = createLogGroup(name, 'vlm')
  const taskRole = createRole(`${name}-vlm`, {
    service: 'ecs-tasks.amazonaws.com',
    account,
    statements: modelFiles({ fileSystem: models.cache.fileSystem.arn, accessPoint: models.folder.arn }, 'write'),
  })
  const executionRole = createExecutionRole(`${name}-vlm-execution`, { account, logGroupArns: [log.arn], secretArns: [options.apiKey] })
  const probe = `import urllib.request as r; r.urlopen('http://127.0.0.1:${vlmPort}/health', timeout=4)`
  const task = createTaskDefinition(`${name}-vlm`, {
    launch: 'ec2',
    ...taskSize,
    taskRole,
    executionRole,
    volumes: [{ name: 'tmp' }, modelVolume(models.cache, models.folder)],
    containers: [
      container({
        name: 'vlm',
        image,
        user: imageUser,
        launch: 'ec2',
        gpus: 1,
        sharedMemoryMiB: 4096,
        command: ['--model', options.model, '--host', '0.0.0.0', '--port', String(vlmPort), '--gpu-memory-utilization', '0.9'],
        ports: [vlmPort],
        // Compiled kernels may go with the machine; weights may not. The image knows no user of this number, hence the name.
        environment: {
          HOME: '/tmp',
          USER: 'vllm',
          XDG_CACHE_HOME: '/tmp/cache',
          VLLM_CACHE_ROOT: '/tmp/vllm',
          HF_HOME: '/models/huggingface',
        },
        secrets: { VLLM_API_KEY: options.apiKey },
        mounts: [
          { volume: 'tmp', path: '/tmp', readOnly: false },
          { volume: 'models', path: '/models', readOnly: false },
        ],
        healthCommand: ['python3', '-c', probe],
        log: { group: log, region: account.region },
      }),
    ],
  })
  const namespace = new servicediscovery.PrivateDnsNamespace(name, { name: `${name}.internal`, vpc: options.network.vpc.id })
  const record = new servicediscovery.Service(`${name}-vlm`, {
    name: 'vlm',
    dnsConfig: { namespaceId: namespace.id, routingPolicy: 'MULTIVALUE', dnsRecords: [{ type: 'A', ttl: 10 }] },
  })
  const service = new ecs.Service(
    `${name}-vlm`,
    {
      name: 'vlm',
      cluster: cluster.arn,
      taskDefinition: task.arn,
      desiredCount: 0,
      capacityProviderStrategies: [{ capacityProvider: options.capacity.provider.name, weight: 1 }],
      networkConfiguration: { subnets: options.network.privateSubnetIds, securityGroups: [options.group.id], assignPublicIp: false },
      serviceRegistries: { registryArn: record.arn },
      availabilityZoneRebalancing: 'DISABLED',
      // A second machine only to change the version would cost more than the minutes without one.
      deploymentMinimumHealthyPercent: 0,
      deploymentMaximumPercent: 100,
      propagateTags: 'SERVICE',
      enableEcsManagedTags: true,
    },
    { ignoreChanges: ['desiredCount'], dependsOn: [options.attached, ...models.cache.mounts] },
  )
  scaleOnBacklog(`${name}-vlm`, { cluster, service, queue: options.queues.jobs, tasksMax: 1, jobsPerTask: jobsPerServer })
  const baseUrl = interpolate`http://vlm.${namespace.name}:${vlmPort}/v1`
  return { service, baseUrl, endpoints: jsonStringify([{ name: 'vlm', baseUrl, model: options.model, ...tokens }]) }
}
