import type { ecs, sqs } from '@pulumi/aws'

export const minuteS = 60

function queueMetric(id: string, metricName: string, queue: sqs.Queue) {
  return { id, metric: { namespace: 'AWS/SQS', metricName, dimensions: { QueueName: queue.name }, period: minuteS, stat: 'Maximum' } }
}

/** `backlog`: messages that wait (`visible`) and those that a runner holds or has put off (`held`). */
export function backlog(queue: sqs.Queue, { returned = false } = {}) {
  return [
    queueMetric('visible', 'ApproximateNumberOfMessagesVisible', queue),
    queueMetric('held', 'ApproximateNumberOfMessagesNotVisible', queue),
    { id: 'backlog', label: 'Jobs waiting or running', expression: 'visible + held', returnData: returned },
  ]
}

/** `desired` or `running` tasks of a service. Nothing is told of a service without a running task: zeros, in the queue's time, stand in. */
function tasks(id: 'desired' | 'running', metricName: string, cluster: ecs.Cluster, service: ecs.Service) {
  return [
    {
      id: `told_${id}`,
      metric: {
        namespace: 'ECS/ContainerInsights',
        metricName,
        dimensions: { ClusterName: cluster.name, ServiceName: service.name },
        period: minuteS,
        stat: 'Maximum',
      },
    },
    { id: 'none', expression: 'visible * 0', returnData: false },
    { id, expression: `MAX([none, told_${id}])`, returnData: false },
  ]
}

export const desiredTasks = (cluster: ecs.Cluster, service: ecs.Service) => tasks('desired', 'DesiredTaskCount', cluster, service)
export const runningTasks = (cluster: ecs.Cluster, service: ecs.Service) => tasks('running', 'RunningTaskCount', cluster, service)
