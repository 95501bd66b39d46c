import { cloudwatch, type ecs, type sns } from '@pulumi/aws'
import { jsonStringify } from '@pulumi/pulumi'
import { backlog, minuteS, runningTasks } from './backlog-metrics.ts'
import type { EncodeBalancer } from './encode-balancer.ts'
import { runnerDimension, runnerNamespace } from './metrics-sidecar.ts'
import type { Queues } from './queue.ts'

type Alarm = Omit<cloudwatch.MetricAlarmArgs, 'alarmActions' | 'okActions' | 'comparisonOperator'>

/** Each tells the topic when it begins and when it is over. Silence of a metric is no alarm: parts that have nothing to do tell nothing. */
function raise(name: string, topic: sns.Topic, alarm: Alarm): cloudwatch.MetricAlarm {
  return new cloudwatch.MetricAlarm(name, {
    treatMissingData: 'notBreaching',
    ...alarm,
    comparisonOperator: 'GreaterThanThreshold',
    alarmActions: [topic.arn],
    okActions: [topic.arn],
  })
}

const oldestMinutesMax = 60
const startMinutesMax = 20

export function alarmOnQueues(name: string, topic: sns.Topic, queues: Queues): void {
  raise(`${name}-dead-jobs`, topic, {
    alarmDescription: 'Messages that no runner could settle. The edge fails their jobs within minutes; runner logs say why.',
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: queues.dead.name },
    statistic: 'Maximum',
    period: minuteS,
    evaluationPeriods: 1,
    threshold: 0,
  })
  raise(`${name}-old-jobs`, topic, {
    alarmDescription: `The oldest message is older than ${oldestMinutesMax} minutes: runners are missing, too few, or stuck.`,
    namespace: 'AWS/SQS',
    metricName: 'ApproximateAgeOfOldestMessage',
    dimensions: { QueueName: queues.jobs.name },
    statistic: 'Maximum',
    period: minuteS,
    evaluationPeriods: 15,
    threshold: oldestMinutesMax * 60,
  })
}

export function alarmOnRunners(
  name: string,
  topic: sns.Topic,
  { cluster, service, queues }: { cluster: ecs.Cluster; service: ecs.Service; queues: Queues },
): void {
  raise(`${name}-no-capacity`, topic, {
    alarmDescription: `Jobs wait and no runner has run for ${startMinutesMax} minutes: no GPU machine to be had, or runners end at start (exit code 78).`,
    evaluationPeriods: startMinutesMax,
    threshold: 0,
    metricQueries: [
      ...backlog(queues.jobs),
      ...runningTasks(cluster, service),
      { id: 'stranded', label: 'Jobs without a runner', expression: 'IF(visible > 0 AND running < 1, visible, 0)', returnData: true },
    ],
  })
  raise(`${name}-engine-restarts`, topic, {
    alarmDescription: 'An engine process crashed or hung and was replaced.',
    namespace: runnerNamespace,
    metricName: 'kensa_engine_restarts_total',
    dimensions: runnerDimension,
    statistic: 'Sum',
    period: 5 * minuteS,
    evaluationPeriods: 1,
    threshold: 0,
  })
  const rule = new cloudwatch.EventRule(`${name}-runner-ended`, {
    description:
      'A runner that ended by itself: it crashed, ran out of memory, or was not given the GPU that it was promised (exit code 78).',
    eventPattern: jsonStringify({
      source: ['aws.ecs'],
      'detail-type': ['ECS Task State Change'],
      detail: {
        clusterArn: [cluster.arn],
        group: ['service:runner'],
        lastStatus: ['STOPPED'],
        stopCode: ['EssentialContainerExited', 'TaskFailedToStart'],
      },
    }),
  })
  new cloudwatch.EventTarget(`${name}-runner-ended`, {
    rule: rule.name,
    arn: topic.arn,
    inputTransformer: {
      inputPaths: { task: '$.detail.taskArn', reason: '$.detail.stoppedReason', codes: '$.detail.containers[*].exitCode' },
      inputTemplate: '"A runner ended by itself: <reason>; exit codes <codes>; <task>"',
    },
  })
}

export function alarmOnEncode(name: string, topic: sns.Topic, { balancer, targets }: EncodeBalancer): void {
  const dimensions = { LoadBalancer: balancer.arnSuffix }
  const errors = (id: string, metricName: string) => ({
    id,
    metric: { namespace: 'AWS/ApplicationELB', metricName, dimensions, period: 5 * minuteS, stat: 'Sum' },
  })
  raise(`${name}-encode-errors`, topic, {
    alarmDescription: 'More than five queries in five minutes could not be encoded: search fails for customers.',
    evaluationPeriods: 1,
    threshold: 5,
    metricQueries: [
      errors('ours', 'HTTPCode_Target_5XX_Count'),
      errors('door', 'HTTPCode_ELB_5XX_Count'),
      { id: 'all', label: 'Queries that failed', expression: 'SUM([ours, door])', returnData: true },
    ],
  })
  raise(`${name}-encode-unhealthy`, topic, {
    alarmDescription: 'An encode task does not answer its health check.',
    namespace: 'AWS/ApplicationELB',
    metricName: 'UnHealthyHostCount',
    dimensions: { ...dimensions, TargetGroup: targets.arnSuffix },
    statistic: 'Maximum',
    period: minuteS,
    evaluationPeriods: 10,
    threshold: 0,
  })
}
