import type { cloudwatch } from '@pulumi/aws'
import type { Input, Output } from '@pulumi/pulumi'

/** The user of Kensa's images, as their Dockerfile has it. */
export const imageUser = 10_001
export const servicePort = 8790
export const stopTimeoutS = 120

export type ContainerOptions = {
  name: string
  image: Input<string>
  command?: string[]
  user?: number
  essential?: boolean
  /** Of the task's processor and memory; all that is left when absent. */
  cpuUnits?: number
  memoryMiB?: number
  ports?: number[]
  environment: Record<string, Input<string>>
  /** Variables by the address of their secret. */
  secrets: Record<string, Output<string>>
  mounts: { volume: string; path: string; readOnly: boolean }[]
  healthCommand?: string[]
  gpus?: number
  sharedMemoryMiB?: number
  log: { group: cloudwatch.LogGroup; region: string }
  /** GPU machines can also forbid to gain rights; Fargate does not know the option. */
  launch: 'ec2' | 'fargate'
}

/** How every container runs: as a plain user, on a read-only root, without any right of the system's, with a minute or two to end. */
export function container(options: ContainerOptions) {
  const { environment, secrets, log, gpus } = options
  return {
    name: options.name,
    image: options.image,
    essential: options.essential ?? true,
    ...(options.command ? { command: options.command } : {}),
    ...(options.cpuUnits === undefined ? {} : { cpu: options.cpuUnits }),
    ...(options.memoryMiB === undefined ? {} : { memoryReservation: options.memoryMiB }),
    user: `${options.user ?? imageUser}:${options.user ?? imageUser}`,
    readonlyRootFilesystem: true,
    privileged: false,
    ...(options.launch === 'ec2' ? { dockerSecurityOptions: ['no-new-privileges'] } : {}),
    linuxParameters: {
      initProcessEnabled: true,
      capabilities: { drop: ['ALL'] },
      ...(options.sharedMemoryMiB === undefined ? {} : { sharedMemorySize: options.sharedMemoryMiB }),
    },
    stopTimeout: stopTimeoutS,
    portMappings: (options.ports ?? []).map((containerPort) => ({ containerPort, hostPort: containerPort, protocol: 'tcp' })),
    environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
    secrets: Object.entries(secrets).map(([name, valueFrom]) => ({ name, valueFrom })),
    mountPoints: options.mounts.map(({ volume, path, readOnly }) => ({ sourceVolume: volume, containerPath: path, readOnly })),
    ...(options.healthCommand
      ? { healthCheck: { command: ['CMD', ...options.healthCommand], interval: 30, timeout: 5, retries: 3, startPeriod: 300 } }
      : {}),
    ...(gpus === undefined ? {} : { resourceRequirements: [{ type: 'GPU', value: String(gpus) }] }),
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': log.group.name,
        'awslogs-region': log.region,
        'awslogs-stream-prefix': options.name,
        mode: 'non-blocking',
        'max-buffer-size': '4m',
      },
    },
  }
}
