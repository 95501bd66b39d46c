import { z } from 'zod'

const origin = z
  .url({ protocol: /^https$/ })
  .refine((url) => new URL(url).origin === url, 'must be an origin such as https://kensa.example.com, without a final slash')
const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) => text.split(',').map((item) => item.trim()))
    .pipe(z.array(z.string().min(1)).min(1))

/** What an installation says of itself, in the environment or in `.env.<stage>`. None of it is secret. */
const schema = z.object({
  /** The portal's origin, which may put and read objects from a browser. */
  KENSA_PORTAL_ORIGIN: origin,
  /** Tag of the images `<tag>-cuda` and `<tag>-cpu`. Without it only what the images need is made, so that they can be pushed. */
  KENSA_IMAGE_TAG: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional(),
  /** Certificate of the name under which the edge reaches `/encode`. */
  KENSA_ENCODE_CERTIFICATE_ARN: z.string().startsWith('arn:aws:acm:').optional(),
  /** Networks that may reach `/encode`; Cloudflare's when absent. */
  KENSA_ENCODE_CALLERS: z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .pipe(z.array(z.cidrv4()).min(1))
    .optional(),
  KENSA_ENCODE_TASKS_MIN: z.coerce.number().int().min(0).max(20).default(1),
  KENSA_ENCODE_TASKS_MAX: z.coerce.number().int().min(1).max(20).default(4),
  KENSA_MODEL_PACK: z.string().min(1).default('builtin'),
  KENSA_RUNNERS_MAX: z.coerce.number().int().min(1).max(20).default(4),
  /** Jobs, waiting or running, for which one runner is started. */
  KENSA_JOBS_PER_RUNNER: z.coerce.number().int().min(1).max(1000).default(4),
  /** Of the same number of GPUs, processors and memory; the first that the region has is taken. */
  KENSA_GPU_INSTANCE_TYPES: list('g6.xlarge,g5.xlarge'),
  /** Name of the model of a VLM server; without it there is none. */
  KENSA_VLM_MODEL: z.string().min(1).optional(),
  KENSA_VLM_INSTANCE_TYPES: list('g6e.xlarge'),
  KENSA_ALARM_EMAIL: z.email().optional(),
  /** For a removal: production is no longer kept from it. */
  KENSA_UNPROTECT: z.stringbool().default(false),
  KENSA_AVAILABILITY_ZONES: z.coerce.number().int().min(2).max(4).default(2),
})

export type Settings = z.infer<typeof schema> & { stage: string; region: string }

/** Longer ones make names of load balancers that AWS refuses. */
const stagePattern = /^[a-z][a-z0-9-]{0,10}$/

/** Throws one sentence that names every setting that is missing or malformed. */
export function readSettings(stage: string, region: string, env: Record<string, string | undefined>): Settings {
  if (!stagePattern.test(stage)) throw new Error(`the stage ${stage} is not usable: a letter, then up to 10 letters, digits and hyphens`)
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (parsed.success) return { ...parsed.data, stage, region }
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`the settings of stage ${stage} are not usable: ${problems.join('; ')}`)
}
