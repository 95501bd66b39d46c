import { appautoscaling, cloudwatch, type ecs, type sqs } from '@pulumi/aws'
import { interpolate } from '@pulumi/pulumi'
import { backlog, desiredTasks } from './backlog-metrics.ts'

export type BacklogScalingOptions = {
  cluster: ecs.Cluster
  service: ecs.Service
  queue: sqs.Queue
  tasksMax: number
  jobsPerTask: number
}

/** A machine starts, brings the image and loads models in this time; until then those that were asked for count as there. */
const startS = 600
const idleMinutes = 15

/**
 * Scales a service on the jobs that wait or run, from none and back to none. It asks for what is missing, and gives back only when there
 * was nothing to do for a while: task protection keeps a busy runner, and this keeps its neighbours from coming and going.
 */
export function scaleOnBacklog(name: string, options: BacklogScalingOptions): void {
  const { cluster, service, queue, tasksMax, jobsPerTask } = options
  const target = new appautoscaling.Target(name, {
    serviceNamespace: 'ecs',
    scalableDimension: 'ecs:service:DesiredCount',
    resourceId: interpolate`service/${cluster.name}/${service.name}`,
    minCapacity: 0,
    maxCapacity: tasksMax,
  })
  const policy = (direction: 'out' | 'in', config: object) =>
    new appautoscaling.Policy(`${name}-${direction}`, {
      policyType: 'StepScaling',
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      stepScalingPolicyConfiguration: { metricAggregationType: 'Maximum', ...config },
    })
  const out = policy('out', { adjustmentType: 'ChangeInCapacity', cooldown: startS, stepAdjustments: asManyAsMissing(tasksMax) })
  const idle = policy('in', {
    adjustmentType: 'ExactCapacity',
    cooldown: 60,
    stepAdjustments: [{ metricIntervalUpperBound: '0', scalingAdjustment: 0 }],
  })
  const wanted = `CEIL(backlog / ${jobsPerTask})`
  new cloudwatch.MetricAlarm(`${name}-missing`, {
    alarmDescription: 'Scaling: tasks are missing for the jobs that wait or run.',
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: 'notBreaching',
    metricQueries: [
      ...backlog(queue),
      ...desiredTasks(cluster, service),
      {
        id: 'missing',
        label: 'Tasks missing',
        expression: `IF(${wanted} > ${tasksMax}, ${tasksMax}, ${wanted}) - desired`,
        returnData: true,
      },
    ],
    alarmActions: [out.arn],
  })
  new cloudwatch.MetricAlarm(`${name}-idle`, {
    alarmDescription: 'Scaling: no job waits and none is worked on.',
    comparisonOperator: 'LessThanThreshold',
    threshold: 1,
    evaluationPeriods: idleMinutes,
    datapointsToAlarm: idleMinutes,
    treatMissingData: 'notBreaching',
    metricQueries: [...backlog(queue, { returned: true })],
    alarmActions: [idle.arn],
  })
}

/** A step for each number of tasks: the alarm's metric is the number that is missing, its threshold 1. */
function asManyAsMissing(tasksMax: number) {
  return Array.from({ length: tasksMax }, (_, above) => ({
    metricIntervalLowerBound: String(above),
    ...(above < tasksMax - 1 ? { metricIntervalUpperBound: String(above + 1) } : {}),
    scalingAdjustment: above + 1,
  }))
}
