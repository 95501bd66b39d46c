import { beforeAll, expect, it } from 'vitest'
import { type Deployed, deploy, type Inputs } from './testing/deployed.ts'
import { evaluate } from './testing/metric-math.ts'

let fleet: Deployed
beforeAll(async () => {
  fleet = await deploy()
})
const topic = 'arn:aws:test:eu-central-1:123456789012:Topic/kensa-production-alarms'
const alarm = (name: string) => fleet.one('aws:cloudwatch/metricAlarm:MetricAlarm', `kensa-production-${name}`).inputs

it.each(['dead-jobs', 'old-jobs', 'no-capacity', 'engine-restarts', 'encode-errors', 'encode-unhealthy'])(
  '%s tells the topic when it begins and when it is over',
  (name) => {
    expect(alarm(name)['alarmActions']).toEqual([topic])
    expect(alarm(name)['okActions']).toEqual([topic])
    expect(alarm(name)['alarmDescription'].length).toBeGreaterThan(40)
  },
)

it('sends the topic to whom the settings name', () => {
  expect(fleet.one('aws:sns/topicSubscription:TopicSubscription').inputs).toEqual({ topic, protocol: 'email', endpoint: 'ops@example.com' })
})

it('lets CloudWatch and EventBridge of this account publish, and use the key for it', () => {
  for (const [type, action] of [
    ['aws:sns/topicPolicy:TopicPolicy', 'sns:Publish'],
    ['aws:kms/key:Key', 'kms:GenerateDataKey'],
  ] as const) {
    const statements: Inputs[] = JSON.parse(fleet.one(type).inputs['policy']).Statement
    const tellers = statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action.includes(action))
    expect(tellers.map(({ Principal }) => Principal.Service)).toEqual(['cloudwatch.amazonaws.com', 'events.amazonaws.com'])
    for (const { Condition } of tellers) expect(Condition).toEqual({ StringEquals: { 'aws:SourceAccount': '123456789012' } })
  }
})

it('rings for the first dead message', () => {
  expect(alarm('dead-jobs')).toMatchObject({
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: 'kensa-production-jobs-dead' },
    threshold: 0,
    comparisonOperator: 'GreaterThanThreshold',
    evaluationPeriods: 1,
  })
})

it('rings when jobs wait and no runner runs, but not while one does', () => {
  const stranded = (told: { visible: number; told_running?: number }) =>
    evaluate(alarm('no-capacity')['metricQueries'], { held: 0, told_running: undefined, ...told })
  expect(stranded({ visible: 3 })).toBe(3)
  expect(stranded({ visible: 3, told_running: 1 })).toBe(0)
  expect(stranded({ visible: 0 })).toBe(0)
  expect(alarm('no-capacity')).toMatchObject({ threshold: 0, evaluationPeriods: 20 })
})

it('rings when queries fail, also when the load balancer finds no task', () => {
  const failed = (told: { ours?: number; door?: number }) =>
    evaluate(alarm('encode-errors')['metricQueries'], { ours: undefined, door: undefined, ...told })
  expect(failed({ ours: 4, door: 3 })).toBe(7)
  expect(failed({ door: 6 })).toBe(6)
  expect(alarm('encode-errors')['threshold']).toBe(5)
})

it('rings for any engine that was replaced, by the name that the runner gives the metric', () => {
  expect(alarm('engine-restarts')).toMatchObject({
    namespace: 'Kensa/Runner',
    metricName: 'kensa_engine_restarts_total',
    dimensions: { service: 'runner' },
    statistic: 'Sum',
    threshold: 0,
  })
})

it('tells of every runner that ended by itself, but not of one that the scaling ended', () => {
  const pattern = JSON.parse(fleet.one('aws:cloudwatch/eventRule:EventRule').inputs['eventPattern'])
  expect(pattern.detail.group).toEqual(['service:runner'])
  expect(pattern.detail.lastStatus).toEqual(['STOPPED'])
  expect(pattern.detail.stopCode).toContain('EssentialContainerExited')
  expect(pattern.detail.stopCode).not.toContain('ServiceSchedulerInitiated')
  expect(fleet.one('aws:cloudwatch/eventTarget:EventTarget').inputs['arn']).toBe(topic)
})

it('shows queue age, running tasks, GPU memory and stage times', () => {
  const { widgets } = JSON.parse(fleet.one('aws:cloudwatch/dashboard:Dashboard').inputs['dashboardBody'])
  const shown = JSON.stringify(widgets)
  for (const metric of [
    'ApproximateAgeOfOldestMessage',
    'RunningTaskCount',
    'kensa_device_memory_bytes',
    'kensa_stage_seconds',
    'TargetResponseTime',
  ])
    expect(shown).toContain(`"${metric}"`)
  for (const { properties } of widgets) expect(properties.metrics.length, properties.title).toBeGreaterThan(0)
  const places = widgets.map(({ x, y }: Inputs) => `${x},${y}`)
  expect(new Set(places).size).toBe(places.length)
})
