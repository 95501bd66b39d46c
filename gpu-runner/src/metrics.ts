import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry, Summary } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** Everything a dashboard of the fleet needs; one registry a runner, so that tests can hold several. */
export function createMetrics(options: { defaults?: boolean } = {}) {
  const registry = new Registry()
  if (options.defaults ?? true) collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    jobs: new Counter({ name: 'kensa_jobs_total', help: 'Job attempts by how they ended', labelNames: ['task', 'outcome'], registers }),
    jobsRunning: new Gauge({ name: 'kensa_jobs_running', help: 'Jobs running now', registers }),
    messages: new Counter({ name: 'kensa_messages_total', help: 'Messages received by what was done', labelNames: ['outcome'], registers }),
    queueAgeS: new Histogram({
      name: 'kensa_queue_age_seconds',
      help: 'Age of a message when it was received',
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200],
      registers,
    }),
    stageS: new Histogram({
      name: 'kensa_stage_seconds',
      help: 'Time of a stage: a whole download, a chunk embedded or saved',
      labelNames: ['stage'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
      registers,
    }),
    frames: new Counter({ name: 'kensa_frames_saved_total', help: 'Frames saved', registers }),
    engineBatchRows: new Histogram({
      name: 'kensa_engine_batch_rows',
      help: 'Rows of a batch given to the engine',
      labelNames: ['model', 'family'],
      buckets: [1, 2, 4, 8, 16, 32, 64],
      registers,
    }),
    engineBatchS: new Histogram({
      name: 'kensa_engine_batch_seconds',
      help: 'Time of a batch, queueing in the child included',
      labelNames: ['model', 'family'],
      buckets: [0.002, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
      registers,
    }),
    engineInferS: new Histogram({
      name: 'kensa_engine_infer_seconds',
      help: 'Time of a batch in the model alone',
      labelNames: ['model', 'family'],
      buckets: [0.002, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
      registers,
    }),
    engineWaitS: new Histogram({
      name: 'kensa_engine_wait_seconds',
      help: 'Time that a row waited for its batch',
      labelNames: ['model', 'family', 'priority'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    modelCodeS: new Histogram({
      name: 'kensa_model_code_seconds',
      help: "Time of a family's own code before and after its model",
      labelNames: ['family', 'stage'],
      buckets: [0.0001, 0.0005, 0.002, 0.01, 0.05, 0.2, 1],
      registers,
    }),
    queryWaitS: new Summary({
      name: 'kensa_engine_query_wait_seconds',
      help: 'Time that a query waited for its batch, over the last ten minutes',
      percentiles: [0.5, 0.95],
      maxAgeSeconds: 600,
      ageBuckets: 5,
      pruneAgedBuckets: true,
      registers,
    }),
    engineRestarts: new Counter({ name: 'kensa_engine_restarts_total', help: 'Engine children that had to be replaced', registers }),
    vlmCalls: new Counter({
      name: 'kensa_vlm_calls_total',
      help: 'Calls of model servers by how they ended',
      labelNames: ['endpoint', 'outcome'],
      registers,
    }),
    vlmCallS: new Histogram({
      name: 'kensa_vlm_call_seconds',
      help: 'Time of a call of a model server, failed ones too',
      labelNames: ['endpoint'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60],
      registers,
    }),
    vlmAnswers: new Counter({
      name: 'kensa_vlm_answers_total',
      help: 'Answers of model servers, the tries of a question one by one, by whether they had the form that was asked for',
      labelNames: ['endpoint', 'valid'],
      registers,
    }),
    vlmTokens: new Counter({
      name: 'kensa_vlm_tokens_total',
      help: 'Tokens read and written by model servers, as they count',
      labelNames: ['endpoint', 'direction'],
      registers,
    }),
    encode: new Counter({ name: 'kensa_encode_total', help: 'Queries encoded', labelNames: ['kind', 'outcome'], registers }),
  }
}

/** Read when it is asked for, so that it costs nothing between. */
export function addDeviceMemory({ registry }: Metrics, read: () => Promise<{ totalBytes: number; usedBytes: number } | undefined>): void {
  new Gauge({
    name: 'kensa_device_memory_bytes',
    help: 'Memory of the device that models run on',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      const memory = await read()
      if (!memory) return this.reset()
      this.set({ kind: 'total' }, memory.totalBytes)
      this.set({ kind: 'used' }, memory.usedBytes)
    },
  })
}

/** 1 while a model server is asked in its turn, 0 while it rests because it failed. */
export function addEndpointHealth({ registry }: Metrics, read: () => { endpoint: string; healthy: boolean }[]): void {
  new Gauge({
    name: 'kensa_vlm_endpoint_healthy',
    help: 'Whether a model server is asked in its turn (1) or rests because it failed (0)',
    labelNames: ['endpoint'],
    registers: [registry],
    collect() {
      for (const { endpoint, healthy } of read()) this.set({ endpoint }, healthy ? 1 : 0)
    },
  })
}
