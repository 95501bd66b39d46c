import type { DevInbox } from './dev-inbox.ts'
import type { TestDatabase } from './postgres/test-database.ts'

export const publicUrl = 'http://localhost:8787'

/** The edge's variables for tests: its own database and inbox; storage, queue and encoder lead nowhere. */
export function testEdgeVars(database: Pick<TestDatabase, 'urlFor' | 'wsProxy'>, inbox: Pick<DevInbox, 'url'>): Record<string, string> {
  return {
    DATABASE_URL: database.urlFor('kensa_app'),
    AUTH_DATABASE_URL: database.urlFor('kensa_auth'),
    CRON_DATABASE_URL: database.urlFor('kensa_cron'),
    NEON_LOCAL_PROXY: database.wsProxy,
    BETTER_AUTH_SECRET: 'a-secret-only-for-tests-0123456789',
    PUBLIC_URL: publicUrl,
    KEY_ENV: 'test',
    S3_ENDPOINT: 'http://127.0.0.1:9',
    S3_REGION: 'us-east-1',
    S3_BUCKET: 'kensa-test',
    S3_ACCESS_KEY_ID: 'test',
    S3_SECRET_ACCESS_KEY: 'test',
    SQS_QUEUE_URL: 'http://127.0.0.1:9/queue',
    SQS_DEAD_LETTER_QUEUE_URL: 'http://127.0.0.1:9/dead',
    ENCODER_URL: 'http://127.0.0.1:9',
    ENCODER_TOKEN: 'token-only-for-tests',
    MAIL_URL: inbox.url,
    WEBHOOK_SECRET_KEY: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    DNS_RESOLVER_URL: 'http://127.0.0.1:9/dns-query',
    MAIL_FROM: 'Kensa <no-reply@example.com>',
  }
}
