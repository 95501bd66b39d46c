import { autoscaling, ec2, ecs, iam, ssm } from '@pulumi/aws'
import { interpolate } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { containerInstance } from './grants.ts'
import type { Network } from './network.ts'
import { createRole } from './roles.ts'
import { createSecurityGroup, https, modelCache } from './security-group.ts'

/** Machines mount the model cache for their tasks, so it must let their group in. */
export type GpuCapacity = { provider: ecs.CapacityProvider; group: ec2.SecurityGroup }

export type GpuCapacityOptions = {
  account: Account
  network: Network
  cluster: ecs.Cluster
  instanceTypes: string[]
  instancesMax: number
  diskGiB: number
}

/**
 * GPU machines that come when a task wants one and go when none does. ECS decides how many: nobody else may end one, since ECS alone
 * knows which is idle.
 */
export function createGpuCapacity(name: string, options: GpuCapacityOptions): GpuCapacity {
  const { account, cluster, network } = options
  const role = createRole(`${name}-instance`, {
    service: 'ec2.amazonaws.com',
    account,
    statements: containerInstance({ arn: cluster.arn, name: cluster.name }, account),
  })
  const profile = new iam.InstanceProfile(name, { role: role.name })
  const group = createSecurityGroup(`${name}-instance`, network, { description: 'GPU machines', in: [], out: [https, modelCache] })
  const image = ssm.getParameterOutput({ name: '/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id' })
  const template = new ec2.LaunchTemplate(name, {
    imageId: image.value,
    instanceType: options.instanceTypes[0] ?? '',
    iamInstanceProfile: { arn: profile.arn },
    updateDefaultVersion: true,
    // Tasks have their own credentials; one hop keeps them from those of the machine.
    metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1, instanceMetadataTags: 'disabled' },
    networkInterfaces: [{ associatePublicIpAddress: 'false', deleteOnTermination: 'true', securityGroups: [group.id] }],
    blockDeviceMappings: [
      {
        deviceName: '/dev/xvda',
        ebs: { volumeType: 'gp3', volumeSize: options.diskGiB, encrypted: 'true', deleteOnTermination: 'true', throughput: 250 },
      },
    ],
    tagSpecifications: ['instance', 'volume'].map((resourceType) => ({ resourceType, tags: { Name: name } })),
    userData: interpolate`#!/bin/bash
cat >> /etc/ecs/ecs.config <<'EOF'
ECS_CLUSTER=${cluster.name}
ECS_ENABLE_GPU_SUPPORT=true
ECS_ENABLE_TASK_IAM_ROLE=true
ECS_AWSVPC_BLOCK_IMDS=true
ECS_DISABLE_PRIVILEGED=true
ECS_CONTAINER_STOP_TIMEOUT=120s
ECS_IMAGE_PULL_BEHAVIOR=prefer-cached
EOF
`.apply((script) => Buffer.from(script).toString('base64')),
  })
  const machines = new autoscaling.Group(
    name,
    {
      minSize: 0,
      maxSize: options.instancesMax,
      vpcZoneIdentifiers: network.privateSubnetIds,
      healthCheckType: 'EC2',
      protectFromScaleIn: true,
      // Without it a removal would wait for ever for machines that are protected.
      forceDelete: true,
      mixedInstancesPolicy: {
        launchTemplate: {
          launchTemplateSpecification: { launchTemplateId: template.id, version: template.latestVersion.apply(String) },
          overrides: options.instanceTypes.map((instanceType) => ({ instanceType })),
        },
        instancesDistribution: { onDemandPercentageAboveBaseCapacity: 100, onDemandAllocationStrategy: 'prioritized' },
      },
      tags: [
        { key: 'AmazonECSManaged', value: 'true', propagateAtLaunch: true },
        { key: 'Name', value: name, propagateAtLaunch: true },
      ],
    },
    { ignoreChanges: ['desiredCapacity'] },
  )
  const provider = new ecs.CapacityProvider(name, {
    name,
    autoScalingGroupProvider: {
      autoScalingGroupArn: machines.arn,
      managedScaling: {
        status: 'ENABLED',
        targetCapacity: 100,
        minimumScalingStepSize: 1,
        maximumScalingStepSize: options.instancesMax,
        instanceWarmupPeriod: 180,
      },
      managedTerminationProtection: 'ENABLED',
      managedDraining: 'ENABLED',
    },
  })
  return { provider, group }
}
