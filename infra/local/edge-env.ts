import type { AwsFacts } from './aws/start-aws.ts'
import type { PostgresPart } from './parts/postgres.ts'
import type { StateDirectory } from './state-directory.ts'

export type EdgeParts = { url: string; aws: AwsFacts; inboxUrl: string; stripeUrl: string; encodePort: number; postgres: PostgresPart }

/** What wrangler.toml and the secrets store hold in production, for a laptop. */
export function edgeEnv(state: StateDirectory, parts: EdgeParts): Record<string, string> {
  return {
    DATABASE_URL: parts.postgres.urlFor('kensa_app'),
    AUTH_DATABASE_URL: parts.postgres.urlFor('kensa_auth'),
    CRON_DATABASE_URL: parts.postgres.urlFor('kensa_cron'),
    NEON_LOCAL_PROXY: parts.postgres.wsProxy,
    BETTER_AUTH_SECRET: state.secrets.betterAuthSecret,
    PUBLIC_URL: parts.url,
    KEY_ENV: 'dev',
    S3_ENDPOINT: parts.aws.endpoint,
    S3_REGION: parts.aws.region,
    S3_BUCKET: parts.aws.bucket,
    S3_ACCESS_KEY_ID: parts.aws.accessKeyId,
    S3_SECRET_ACCESS_KEY: parts.aws.secretAccessKey,
    SQS_QUEUE_URL: parts.aws.queueUrl,
    SQS_DEAD_LETTER_QUEUE_URL: parts.aws.deadLetterQueueUrl,
    ENCODER_URL: `http://127.0.0.1:${parts.encodePort}`,
    ENCODER_TOKEN: state.secrets.encoderToken,
    STRIPE_SECRET_KEY: state.secrets.stripeKey,
    STRIPE_WEBHOOK_SECRET: state.secrets.stripeWebhookSecret,
    STRIPE_API_BASE: parts.stripeUrl,
    MAIL_URL: parts.inboxUrl,
    MAIL_TOKEN: state.secrets.mailToken,
    WEBHOOK_SECRET_KEY: state.secrets.webhookSecretKey,
    WEBHOOK_ALLOW_LOOPBACK: 'true',
    OUTBOUND_EGRESS: 'pinned',
    MAIL_FROM: 'Kensa <no-reply@kensa.localhost>',
  }
}
