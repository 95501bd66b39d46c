import { cloudwatch } from '@pulumi/aws'

const retentionDays = { log: 30, metrics: 7 }

/** The log of a part. `metrics` are log events of which CloudWatch made metrics, and so are needed for a few days only. */
export function createLogGroup(name: string, part: string, kind: keyof typeof retentionDays = 'log'): cloudwatch.LogGroup {
  return new cloudwatch.LogGroup(`${name}-${part}`, { name: `/${name}/${part}`, retentionInDays: retentionDays[kind] })
}
