import { beforeAll, expect, it } from 'vitest'
import { type Deployed, deploy, type Inputs } from './testing/deployed.ts'
import { evaluate } from './testing/metric-math.ts'

let fleet: Deployed
beforeAll(async () => {
  fleet = await deploy()
})

const alarm = (name: string) => fleet.one('aws:cloudwatch/metricAlarm:MetricAlarm', `kensa-production-${name}`).inputs
const policy = (name: string) => fleet.one('aws:appautoscaling/policy:Policy', `kensa-production-${name}`).inputs
const stepsOf = (name: string): Inputs => policy(name)['stepScalingPolicyConfiguration']
const policyArn = (name: string) => `arn:aws:test:eu-central-1:123456789012:Policy/kensa-production-${name}`

/** Tasks wanted after one evaluation of the alarms, as Application Auto Scaling would set them. */
function wantedAfter(tasks: number, told: { visible: number; held: number }): number {
  const missing = evaluate(alarm('runner-missing')['metricQueries'], { ...told, told_desired: tasks === 0 ? undefined : tasks }) ?? 0
  if (missing < alarm('runner-missing')['threshold']) return tasks
  const above = missing - alarm('runner-missing')['threshold']
  const step = stepsOf('runner-out')['stepAdjustments'].find(
    ({ metricIntervalLowerBound: from, metricIntervalUpperBound: to }: Inputs) =>
      above >= Number(from) && (to === undefined || above < Number(to)),
  )
  const { maxCapacity } = fleet.one('aws:appautoscaling/target:Target', 'kensa-production-runner').inputs
  return Math.min(maxCapacity, tasks + step.scalingAdjustment)
}

it('starts a runner for the first job, though no metric tells of a service without tasks', () => {
  expect(wantedAfter(0, { visible: 1, held: 0 })).toBe(1)
  expect(wantedAfter(0, { visible: 0, held: 0 })).toBe(0)
  expect(fleet.one('aws:appautoscaling/target:Target', 'kensa-production-runner').inputs).toMatchObject({
    minCapacity: 0,
    maxCapacity: 4,
    scalableDimension: 'ecs:service:DesiredCount',
    resourceId: 'service/kensa-production/runner',
  })
  expect(fleet.one('aws:ecs/service:Service', 'kensa-production-runner').inputs['desiredCount']).toBe(0)
})

it.each([
  { tasks: 0, visible: 4, held: 0, wanted: 1 },
  { tasks: 0, visible: 5, held: 0, wanted: 2 },
  { tasks: 1, visible: 3, held: 1, wanted: 1 },
  { tasks: 1, visible: 9, held: 2, wanted: 3 },
  { tasks: 2, visible: 1000, held: 4, wanted: 4 },
  { tasks: 4, visible: 1000, held: 8, wanted: 4 },
  { tasks: 4, visible: 1, held: 1, wanted: 4 },
])('of $tasks runners makes $wanted while $visible jobs wait and $held are worked on', ({ tasks, visible, held, wanted }) => {
  expect(wantedAfter(tasks, { visible, held })).toBe(wanted)
})

it('asks again only when a machine has had time to start', () => {
  expect(stepsOf('runner-out')).toMatchObject({ adjustmentType: 'ChangeInCapacity', cooldown: 600 })
  expect(alarm('runner-missing')['alarmActions']).toEqual([policyArn('runner-out')])
  expect(alarm('runner-missing')['evaluationPeriods']).toBe(1)
})

it('gives all runners back when no job waited and none was worked on for a quarter of an hour, and only then', () => {
  const idle = alarm('runner-idle')
  expect(idle['alarmActions']).toEqual([policyArn('runner-in')])
  expect(stepsOf('runner-in')).toMatchObject({ adjustmentType: 'ExactCapacity', stepAdjustments: [{ scalingAdjustment: 0 }] })
  expect([idle['evaluationPeriods'], idle['datapointsToAlarm'], idle['comparisonOperator'], idle['threshold']]).toEqual([
    15,
    15,
    'LessThanThreshold',
    1,
  ])
  expect(evaluate(idle['metricQueries'], { visible: 0, held: 0 })).toBe(0)
  expect(evaluate(idle['metricQueries'], { visible: 0, held: 1 })).toBe(1)
  expect(evaluate(idle['metricQueries'], { visible: 1, held: 0 })).toBe(1)
  // Metrics that are late are no sign that there is nothing to do.
  expect(evaluate(idle['metricQueries'], { visible: undefined, held: undefined })).toBeUndefined()
  expect(idle['treatMissingData']).toBe('notBreaching')
  expect(fleet.all('aws:appautoscaling/policy:Policy').filter(({ name }) => name.includes('runner')).length).toBe(2)
})

it('reads the jobs` queue and the runners` service, by the minute', () => {
  const metrics = alarm('runner-missing')['metricQueries'].flatMap(({ metric }: Inputs) => (metric ? [metric] : []))
  expect(metrics).toMatchObject([
    {
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: 'kensa-production-jobs' },
      period: 60,
    },
    { namespace: 'AWS/SQS', metricName: 'ApproximateNumberOfMessagesNotVisible', dimensions: { QueueName: 'kensa-production-jobs' } },
    {
      namespace: 'ECS/ContainerInsights',
      metricName: 'DesiredTaskCount',
      dimensions: { ClusterName: 'kensa-production', ServiceName: 'runner' },
    },
  ])
  expect(fleet.one('aws:ecs/cluster:Cluster').inputs['settings']).toEqual([{ name: 'containerInsights', value: 'enabled' }])
})

it('has one VLM server at the most, with the jobs', () => {
  const { maxCapacity, minCapacity } = fleet.one('aws:appautoscaling/target:Target', 'kensa-production-vlm').inputs
  expect([minCapacity, maxCapacity]).toEqual([0, 1])
  const missing = (visible: number) => evaluate(alarm('vlm-missing')['metricQueries'], { visible, held: 0 })
  expect([missing(0), missing(1), missing(5000)]).toEqual([0, 1, 1])
})

it('keeps the encode service up, and grows it with its load', () => {
  expect(fleet.one('aws:ecs/service:Service', 'kensa-production-encode').inputs['desiredCount']).toBe(1)
  expect(fleet.one('aws:appautoscaling/target:Target', 'kensa-production-encode').inputs).toMatchObject({ minCapacity: 1, maxCapacity: 4 })
  expect(policy('encode')['targetTrackingScalingPolicyConfiguration'].predefinedMetricSpecification.predefinedMetricType).toBe(
    'ECSServiceAverageCPUUtilization',
  )
})
