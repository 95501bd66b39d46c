import type { ecs, efs } from '@pulumi/aws'
import type { Input, Output } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { container } from './container.ts'
import { modelFiles } from './grants.ts'
import { createLogGroup } from './log-groups.ts'
import { type ModelCache, modelVolume } from './model-cache.ts'
import { createExecutionRole, createRole } from './roles.ts'
import { createTaskDefinition } from './task-definition.ts'

export type ModelPullOptions = {
  account: Account
  models: { cache: ModelCache; folder: efs.AccessPoint }
  image: Output<string>
  repositoryArn: Input<string>
  modelPack: string
}

/** Brings the pack into the cache, when someone runs it (docs/deploy.md). It alone may write there; runners only read. */
export function createModelPullTask(name: string, options: ModelPullOptions): ecs.TaskDefinition {
  const { account, models } = options
  const log = createLogGroup(name, 'model-pull')
  const taskRole = createRole(`${name}-model-pull`, {
    service: 'ecs-tasks.amazonaws.com',
    account,
    statements: modelFiles({ fileSystem: models.cache.fileSystem.arn, accessPoint: models.folder.arn }, 'write'),
  })
  const executionRole = createExecutionRole(`${name}-model-pull-execution`, {
    account,
    repositoryArn: options.repositoryArn,
    logGroupArns: [log.arn],
    secretArns: [],
  })
  return createTaskDefinition(`${name}-model-pull`, {
    launch: 'fargate',
    cpuUnits: 1024,
    memoryMiB: 8192,
    taskRole,
    executionRole,
    volumes: [{ name: 'work' }, modelVolume(models.cache, models.folder)],
    containers: [
      container({
        name: 'model-pull',
        image: options.image,
        launch: 'fargate',
        command: ['models/cli.ts', 'pull', options.modelPack],
        environment: {},
        secrets: {},
        mounts: [
          { volume: 'work', path: '/work', readOnly: false },
          { volume: 'models', path: '/models', readOnly: false },
        ],
        log: { group: log, region: account.region },
      }),
    ],
  })
}
