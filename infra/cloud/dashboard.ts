import { cloudwatch, type ecs } from '@pulumi/aws'
import { jsonStringify, type Output } from '@pulumi/pulumi'
import type { EncodeBalancer } from './encode-balancer.ts'
import { runnerDimension, runnerNamespace } from './metrics-sidecar.ts'
import type { Queues } from './queue.ts'

type Metric = (string | Output<string> | { stat?: string; label?: string })[]
type Widget = { title: string; metrics: Metric[]; stat?: string }

export type DashboardOptions = {
  region: string
  queues: Queues
  fleet?: { cluster: ecs.Cluster; services: ecs.Service[]; door?: EncodeBalancer | undefined; hasVlm: boolean }
}

const [dimension, value] = Object.entries(runnerDimension)[0] as [string, string]
const own = (metric: string, ...rest: Metric): Metric => [runnerNamespace, metric, dimension, value, ...rest]

/** As the runners see their model server. */
const vlmWidgets: Widget[] = [
  {
    title: 'VLM: calls by how they ended',
    stat: 'Sum',
    metrics: ['answered', 'busy', 'timeout', 'unreachable', 'failed', 'refused'].map((outcome) =>
      own('kensa_vlm_calls_total', 'outcome', outcome, { label: outcome }),
    ),
  },
  {
    title: 'VLM: time of a call (s)',
    metrics: [
      own('kensa_vlm_call_seconds', 'endpoint', 'vlm', { stat: 'Average', label: 'mean' }),
      own('kensa_vlm_call_seconds', 'endpoint', 'vlm', { stat: 'Maximum', label: 'longest' }),
    ],
  },
  {
    title: 'VLM: answers of the form asked for, and others',
    stat: 'Sum',
    metrics: [
      own('kensa_vlm_answers_total', 'valid', 'true', { label: 'valid' }),
      own('kensa_vlm_answers_total', 'valid', 'false', { label: 'refused' }),
    ],
  },
  {
    title: 'VLM: tokens',
    stat: 'Sum',
    metrics: ['input', 'output'].map((direction) => own('kensa_vlm_tokens_total', 'direction', direction, { label: direction })),
  },
  {
    title: 'VLM: healthy, as the runners see it',
    stat: 'Minimum',
    metrics: [own('kensa_vlm_endpoint_healthy', 'endpoint', 'vlm', { label: 'vlm' })],
  },
]

/** What one looks at when jobs are late: the queue, who works on it, on what, and how full the GPU is. */
export function createDashboard(name: string, { region, queues, fleet }: DashboardOptions): cloudwatch.Dashboard {
  const queue = (metric: string, label: string, which = queues.jobs): Metric => ['AWS/SQS', metric, 'QueueName', which.name, { label }]
  const widgets: Widget[] = [
    {
      title: 'Jobs: messages',
      stat: 'Maximum',
      metrics: [
        queue('ApproximateNumberOfMessagesVisible', 'waiting'),
        queue('ApproximateNumberOfMessagesNotVisible', 'worked on or put off'),
        queue('ApproximateNumberOfMessagesVisible', 'dead', queues.dead),
      ],
    },
    { title: 'Jobs: age of the oldest message (s)', stat: 'Maximum', metrics: [queue('ApproximateAgeOfOldestMessage', 'oldest')] },
  ]
  if (fleet) {
    const { cluster, services, door, hasVlm } = fleet
    const count = (metric: string, label: string, service: ecs.Service): Metric => [
      'ECS/ContainerInsights',
      metric,
      'ClusterName',
      cluster.name,
      'ServiceName',
      service.name,
      { label },
    ]
    widgets.push(
      {
        title: 'Tasks running',
        stat: 'Maximum',
        metrics: services.map((service) => count('RunningTaskCount', "${PROP('Dim.ServiceName')}", service)),
      },
      { title: 'Runners: jobs running', stat: 'Sum', metrics: [own('kensa_jobs_running', { label: 'jobs' })] },
      {
        title: 'Runners: age of a message when received (s)',
        metrics: [
          own('kensa_queue_age_seconds', { stat: 'Average', label: 'mean' }),
          own('kensa_queue_age_seconds', { stat: 'Maximum', label: 'longest' }),
        ],
      },
      {
        title: 'Runners: time of a stage (s, mean)',
        stat: 'Average',
        metrics: ['download', 'embed', 'save'].map((stage) => own('kensa_stage_seconds', 'stage', stage, { label: stage })),
      },
      {
        title: 'Runners: GPU memory (bytes, the fullest)',
        stat: 'Maximum',
        metrics: ['used', 'total'].map((kind) => own('kensa_device_memory_bytes', 'kind', kind, { label: kind })),
      },
      {
        title: 'Runners: wait for a batch (s, mean)',
        stat: 'Average',
        metrics: ['query', 'ingest'].map((priority) => own('kensa_engine_wait_seconds', 'priority', priority, { label: priority })),
      },
      {
        title: 'Runners: ends of attempts',
        stat: 'Sum',
        metrics: ['succeeded', 'partially_succeeded', 'failed', 'retried', 'released'].map((outcome) =>
          own('kensa_jobs_total', 'outcome', outcome, { label: outcome }),
        ),
      },
      { title: 'Runners: engine restarts', stat: 'Sum', metrics: [own('kensa_engine_restarts_total', { label: 'restarts' })] },
    )
    if (hasVlm) widgets.push(...vlmWidgets)
    if (door) {
      const balancer = (metric: string, extra: { stat?: string; label: string }): Metric => [
        'AWS/ApplicationELB',
        metric,
        'LoadBalancer',
        door.balancer.arnSuffix,
        extra,
      ]
      widgets.push(
        {
          title: 'Encode: queries',
          stat: 'Sum',
          metrics: [
            balancer('RequestCount', { label: 'all' }),
            balancer('HTTPCode_Target_5XX_Count', { label: 'failed' }),
            balancer('HTTPCode_ELB_5XX_Count', { label: 'not reached' }),
          ],
        },
        {
          title: 'Encode: time to answer (s)',
          metrics: [
            balancer('TargetResponseTime', { stat: 'p50', label: 'p50' }),
            balancer('TargetResponseTime', { stat: 'p95', label: 'p95' }),
          ],
        },
      )
    }
  }
  return new cloudwatch.Dashboard(name, { dashboardName: name, dashboardBody: jsonStringify({ widgets: widgets.map(place(region)) }) })
}

/** Two columns, in the order of the list. */
const place = (region: string) => (widget: Widget, index: number) => ({
  type: 'metric',
  x: 12 * (index % 2),
  y: 6 * Math.floor(index / 2),
  width: 12,
  height: 6,
  properties: { region, period: 60, stat: 'Average', view: 'timeSeries', yAxis: { left: { min: 0 } }, ...widget },
})
