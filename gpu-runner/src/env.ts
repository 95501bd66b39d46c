import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { endpointListSchema } from './vlm/endpoint-list.ts'

/** The runner's environment, parsed once at the door. */
export const envSchema = z.object({
  /** `cuda` is the default so that a runner never falls back to the CPU unsaid. */
  DEVICE: z.enum(['cuda', 'webgpu', 'cpu']).default('cuda'),
  DATABASE_URL: z.url(),
  S3_ENDPOINT: z.url(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().min(1),
  /** Absent on AWS, where the task's own role signs. */
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  SQS_QUEUE_URL: z.url(),
  SQS_ENDPOINT: z.url().optional(),
  ENCODE_HOST: z.string().default('127.0.0.1'),
  ENCODE_PORT: z.coerce.number().int().min(0).max(65_535).default(8790),
  ENCODER_TOKEN: z.string().min(16),
  MODEL_PACK: z.string().default('builtin'),
  /** Takes a pack whose models aren't those that its space was named for; only for a database that holds no other vectors. */
  MODEL_PACK_ANY_FINGERPRINT: z.stringbool().default(false),
  /** Scratch space of this runner alone: whatever lies in it is swept at start. */
  WORK_DIR: z.string().default(join(tmpdir(), 'kensa-runner')),
  VISIBILITY_TIMEOUT_S: z.coerce.number().int().min(2).max(43_200).default(60),
  CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** Jobs of one organization that may run at once, over all runners; the same for every runner of a fleet. */
  ORG_RUNNING_MAX: z.coerce.number().int().min(1).max(10_000).default(16),
  /** Servers of vision-language models, as JSON, the preferred one first. Without any, criteria are answered by likeness to words. */
  VLM_ENDPOINTS: z
    .string()
    .default('')
    .transform((text, ctx): unknown => {
      if (text.trim() === '') return []
      try {
        return JSON.parse(text)
      } catch {
        // The parser's own message would show what is written there, keys among it.
        ctx.addIssue({ code: 'custom', message: 'must be JSON: a list of endpoints' })
        return z.NEVER
      }
    })
    .pipe(endpointListSchema),
  /** For endpoints that name no key of their own, so that the list of them need not be kept secret. */
  VLM_API_KEY: z.string().min(1).optional(),
  /** Set by ECS in every container: the door to the agent, which is asked not to end a runner that works. */
  ECS_AGENT_URI: z.url().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})
export type RunnerEnv = z.infer<typeof envSchema>

/** What the encode service needs: it takes no jobs. */
const encodeEnvSchema = envSchema
  .pick({
    DEVICE: true,
    ENCODE_HOST: true,
    ENCODE_PORT: true,
    ENCODER_TOKEN: true,
    MODEL_PACK: true,
    MODEL_PACK_ANY_FINGERPRINT: true,
    LOG_LEVEL: true,
  })
  .extend({
    /** Where there is one, the service lists itself among the runners, with no places for jobs. */
    DATABASE_URL: z.url().optional(),
  })
export type EncodeEnv = z.infer<typeof encodeEnvSchema>

type Source = Record<string, string | undefined>
export const parseEnv = (source: Source): RunnerEnv => parse(envSchema, source)
export const parseEncodeEnv = (source: Source): EncodeEnv => parse(encodeEnvSchema, source)

/** Throws one sentence that names every bad variable, never its value. */
function parse<T>(schema: z.ZodType<T>, source: Source): T {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`the environment is not usable: ${problems.join('; ')}`)
}
