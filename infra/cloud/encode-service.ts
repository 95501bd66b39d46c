import { appautoscaling, ecs, type efs } from '@pulumi/aws'
import { type Input, interpolate, type Output } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { container, servicePort } from './container.ts'
import type { EncodeBalancer } from './encode-balancer.ts'
import { modelFiles } from './grants.ts'
import { createLogGroup } from './log-groups.ts'
import { type ModelCache, modelVolume } from './model-cache.ts'
import type { Network } from './network.ts'
import { createExecutionRole, createRole } from './roles.ts'
import { createTaskDefinition } from './task-definition.ts'

export type EncodeServiceOptions = {
  account: Account
  network: Network
  cluster: ecs.Cluster
  attached: ecs.ClusterCapacityProviders
  door: EncodeBalancer
  /** Absent when the pack comes with the image: the service then may do nothing in AWS at all. */
  models?: { cache: ModelCache; folder: efs.AccessPoint }
  image: Output<string>
  repositoryArn: Input<string>
  encoderToken: Output<string>
  modelPack: string
  tasksMin: number
  tasksMax: number
}

/** Turns the words and photos of queries into vectors on processors, always there, so that search works while no runner does. */
export function createEncodeService(name: string, options: EncodeServiceOptions): ecs.Service {
  const { account, cluster, door, models } = options
  const log = createLogGroup(name, 'encode')
  const taskRole = createRole(`${name}-encode`, {
    service: 'ecs-tasks.amazonaws.com',
    account,
    statements: models ? modelFiles({ fileSystem: models.cache.fileSystem.arn, accessPoint: models.folder.arn }, 'read') : [],
  })
  const executionRole = createExecutionRole(`${name}-encode-execution`, {
    account,
    repositoryArn: options.repositoryArn,
    logGroupArns: [log.arn],
    secretArns: [options.encoderToken],
  })
  const task = createTaskDefinition(`${name}-encode`, {
    launch: 'fargate',
    cpuUnits: 1024,
    memoryMiB: 4096,
    taskRole,
    executionRole,
    volumes: [{ name: 'work' }, ...(models ? [modelVolume(models.cache, models.folder)] : [])],
    containers: [
      container({
        name: 'encode',
        image: options.image,
        launch: 'fargate',
        command: ['gpu-runner/src/main-encode.ts'],
        ports: [servicePort],
        environment: { DEVICE: 'cpu', ENCODE_HOST: '0.0.0.0', ENCODE_PORT: String(servicePort), MODEL_PACK: options.modelPack },
        secrets: { ENCODER_TOKEN: options.encoderToken },
        mounts: [
          { volume: 'work', path: '/work', readOnly: false },
          ...(models ? [{ volume: 'models', path: '/models', readOnly: true }] : []),
        ],
        healthCommand: ['node', 'infra/runner-image/probe-health.ts'],
        log: { group: log, region: account.region },
      }),
    ],
  })
  const service = new ecs.Service(
    `${name}-encode`,
    {
      name: 'encode',
      cluster: cluster.arn,
      taskDefinition: task.arn,
      desiredCount: options.tasksMin,
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      networkConfiguration: { subnets: options.network.privateSubnetIds, securityGroups: [door.taskGroup.id], assignPublicIp: false },
      loadBalancers: [{ targetGroupArn: door.targets.arn, containerName: 'encode', containerPort: servicePort }],
      healthCheckGracePeriodSeconds: 120,
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      propagateTags: 'SERVICE',
      enableEcsManagedTags: true,
    },
    { ignoreChanges: ['desiredCount'], dependsOn: [options.attached, door.listener, ...(models?.cache.mounts ?? [])] },
  )
  const target = new appautoscaling.Target(`${name}-encode`, {
    serviceNamespace: 'ecs',
    scalableDimension: 'ecs:service:DesiredCount',
    resourceId: interpolate`service/${cluster.name}/${service.name}`,
    minCapacity: options.tasksMin,
    maxCapacity: options.tasksMax,
  })
  new appautoscaling.Policy(`${name}-encode`, {
    policyType: 'TargetTrackingScaling',
    serviceNamespace: target.serviceNamespace,
    scalableDimension: target.scalableDimension,
    resourceId: target.resourceId,
    targetTrackingScalingPolicyConfiguration: {
      predefinedMetricSpecification: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      targetValue: 60,
      scaleOutCooldown: 60,
      scaleInCooldown: 300,
    },
  })
  return service
}
