import type analyze from './en/analyze.json'
import type annotate from './en/annotate.json'
import type annotation from './en/annotation.json'
import type app from './en/app.json'
import type asset from './en/asset.json'
import type audit from './en/audit.json'
import type auth from './en/auth.json'
import type billing from './en/billing.json'
import type certificates from './en/certificates.json'
import type common from './en/common.json'
import type criteria from './en/criteria.json'
import type errors from './en/errors.json'
import type exports from './en/exports.json'
import type jobs from './en/jobs.json'
import type labels from './en/labels.json'
import type library from './en/library.json'
import type models from './en/models.json'
import type review from './en/review.json'
import type rubrics from './en/rubrics.json'
import type search from './en/search.json'
import type settings from './en/settings.json'
import type upload from './en/upload.json'
import type usage from './en/usage.json'
import type webhooks from './en/webhooks.json'
import type { Locale as KensaLocale } from './locales.ts'

/** English is the master: a key that is not there does not compile. */
export type Messages = {
  analyze: typeof analyze
  annotate: typeof annotate
  annotation: typeof annotation
  app: typeof app
  asset: typeof asset
  audit: typeof audit
  auth: typeof auth
  billing: typeof billing
  certificates: typeof certificates
  common: typeof common
  criteria: typeof criteria
  errors: typeof errors
  exports: typeof exports
  jobs: typeof jobs
  labels: typeof labels
  library: typeof library
  models: typeof models
  review: typeof review
  rubrics: typeof rubrics
  search: typeof search
  settings: typeof settings
  upload: typeof upload
  webhooks: typeof webhooks
  usage: typeof usage
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: KensaLocale
    Messages: Messages
  }
}
