import { ecs, type iam } from '@pulumi/aws'
import { jsonStringify } from '@pulumi/pulumi'
import type { container } from './container.ts'

export type TaskOptions = {
  launch: 'ec2' | 'fargate'
  cpuUnits: number
  memoryMiB: number
  taskRole: iam.Role
  executionRole: iam.Role
  containers: ReturnType<typeof container>[]
  volumes: NonNullable<ecs.TaskDefinitionArgs['volumes']>
}

export function createTaskDefinition(name: string, options: TaskOptions): ecs.TaskDefinition {
  return new ecs.TaskDefinition(name, {
    family: name,
    networkMode: 'awsvpc',
    requiresCompatibilities: [options.launch === 'ec2' ? 'EC2' : 'FARGATE'],
    cpu: String(options.cpuUnits),
    memory: String(options.memoryMiB),
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    taskRoleArn: options.taskRole.arn,
    executionRoleArn: options.executionRole.arn,
    containerDefinitions: jsonStringify(options.containers),
    volumes: options.volumes,
  })
}
