import { beforeAll, expect, it } from 'vitest'
import { type Deployed, deploy } from './testing/deployed.ts'

let fleet: Deployed
beforeAll(async () => {
  fleet = await deploy()
})
const template = () => fleet.one('aws:ec2/launchTemplate:LaunchTemplate', 'kensa-production-gpu').inputs
const group = () => fleet.one('aws:autoscaling/group:Group', 'kensa-production-gpu').inputs

it('starts machines from the image with drivers that ECS recommends', () => {
  expect(template()['imageId']).toBe('ami-of-/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id')
})

it('answers for the machine`s credentials only to sessions, and not through containers', () => {
  for (const { inputs } of fleet.all('aws:ec2/launchTemplate:LaunchTemplate'))
    expect(inputs['metadataOptions']).toMatchObject({ httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 })
  const script = Buffer.from(template()['userData'], 'base64').toString()
  expect(script.split('\n')[0]).toBe('#!/bin/bash')
  for (const line of [
    'ECS_CLUSTER=kensa-production',
    'ECS_ENABLE_GPU_SUPPORT=true',
    'ECS_AWSVPC_BLOCK_IMDS=true',
    'ECS_DISABLE_PRIVILEGED=true',
  ])
    expect(script.split('\n')).toContain(line)
  expect(script).not.toMatch(/password|secret|token/i)
})

it('has no machine while nothing needs one, and lets ECS alone end them', () => {
  expect(group()).toMatchObject({ minSize: 0, maxSize: 5, protectFromScaleIn: true, forceDelete: true })
  expect(group()['desiredCapacity']).toBeUndefined()
  expect(group()['mixedInstancesPolicy'].launchTemplate.overrides).toEqual([{ instanceType: 'g6.xlarge' }, { instanceType: 'g5.xlarge' }])
  const provider = fleet.one('aws:ecs/capacityProvider:CapacityProvider', 'kensa-production-gpu').inputs['autoScalingGroupProvider']
  expect(provider).toMatchObject({
    autoScalingGroupArn: 'arn:aws:test:eu-central-1:123456789012:Group/kensa-production-gpu',
    managedTerminationProtection: 'ENABLED',
    managedDraining: 'ENABLED',
    managedScaling: { status: 'ENABLED', targetCapacity: 100 },
  })
})

it('runs runners there and nowhere else, without moving them about', () => {
  const service = fleet.one('aws:ecs/service:Service', 'kensa-production-runner').inputs
  expect(service['capacityProviderStrategies']).toEqual([{ capacityProvider: 'kensa-production-gpu', weight: 1 }])
  expect(service['launchType']).toBeUndefined()
  expect(service['availabilityZoneRebalancing']).toBe('DISABLED')
  const attached = fleet.one('aws:ecs/clusterCapacityProviders:ClusterCapacityProviders').inputs['capacityProviders']
  expect(attached).toEqual(['FARGATE', 'kensa-production-gpu', 'kensa-production-vlm-gpu'])
})

it('asks for a task that a machine can hold', () => {
  const { cpu, memory } = fleet.one('aws:ecs/taskDefinition:TaskDefinition', 'kensa-production-runner').inputs
  expect(Number(cpu)).toBeLessThan(4096)
  expect(Number(memory)).toBeLessThan(16 * 1024 * 0.93)
})
