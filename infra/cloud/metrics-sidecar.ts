import type { cloudwatch } from '@pulumi/aws'
import { jsonStringify } from '@pulumi/pulumi'
import { container, servicePort } from './container.ts'

export const runnerNamespace = 'Kensa/Runner'
/** Every metric has it, so that all have a dimension to be found by. */
export const runnerDimension = { service: 'runner' }

const image =
  'public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0@sha256:9b28046359054b414f4ba76056ba4e8cffda2d53fbcee06171d7eeecd71326c3'
const collectorUser = 4317

/**
 * Reads the runner's /metrics beside it and writes a few of them as log events that CloudWatch makes metrics of. A collector that scrapes
 * from elsewhere would have to find tasks that come and go, and be let in; and each label costs, so those that no dashboard shows stay here.
 */
export function metricsSidecar(options: { metrics: cloudwatch.LogGroup; log: cloudwatch.LogGroup; region: string }) {
  return container({
    name: 'metrics',
    image,
    user: collectorUser,
    // A runner works on without its metrics.
    essential: false,
    launch: 'ec2',
    cpuUnits: 128,
    memoryMiB: 256,
    environment: { AOT_CONFIG_CONTENT: jsonStringify(collectorConfig(options)) },
    secrets: {},
    mounts: [],
    log: { group: options.log, region: options.region },
  })
}

function collectorConfig({ metrics, region }: { metrics: cloudwatch.LogGroup; region: string }) {
  const declaration = (label: string | undefined, ...names: string[]) => ({
    dimensions: [['service', ...(label === undefined ? [] : [label])]],
    metric_name_selectors: names.map((name) => `^${name}`),
  })
  return {
    receivers: {
      prometheus: {
        config: {
          scrape_configs: [
            {
              job_name: 'runner',
              scrape_interval: '60s',
              static_configs: [{ targets: [`127.0.0.1:${servicePort}`], labels: runnerDimension }],
              metric_relabel_configs: [{ source_labels: ['__name__'], regex: 'kensa_.*', action: 'keep' }],
            },
          ],
        },
      },
    },
    processors: { resourcedetection: { detectors: ['env', 'ecs'], timeout: '2s', override: false }, batch: { timeout: '60s' } },
    exporters: {
      awsemf: {
        region,
        namespace: runnerNamespace,
        log_group_name: metrics.name,
        log_stream_name: '{TaskId}',
        dimension_rollup_option: 'NoDimensionRollup',
        metric_declarations: [
          declaration(
            undefined,
            'kensa_queue_age_seconds',
            'kensa_jobs_running',
            'kensa_frames_saved_total',
            'kensa_engine_restarts_total',
          ),
          declaration('stage', 'kensa_stage_seconds'),
          declaration('kind', 'kensa_device_memory_bytes'),
          declaration('priority', 'kensa_engine_wait_seconds'),
          declaration('outcome', 'kensa_jobs_total', 'kensa_vlm_calls_total'),
          declaration('endpoint', 'kensa_vlm_call_seconds', 'kensa_vlm_endpoint_healthy'),
          declaration('valid', 'kensa_vlm_answers_total'),
          declaration('direction', 'kensa_vlm_tokens_total'),
        ],
      },
    },
    service: {
      telemetry: { logs: { level: 'warn' } },
      pipelines: { metrics: { receivers: ['prometheus'], processors: ['resourcedetection', 'batch'], exporters: ['awsemf'] } },
    },
  }
}
