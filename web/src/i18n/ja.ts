import analyze from './ja/analyze.json'
import annotate from './ja/annotate.json'
import annotation from './ja/annotation.json'
import app from './ja/app.json'
import asset from './ja/asset.json'
import audit from './ja/audit.json'
import auth from './ja/auth.json'
import billing from './ja/billing.json'
import certificates from './ja/certificates.json'
import common from './ja/common.json'
import criteria from './ja/criteria.json'
import errors from './ja/errors.json'
import exports from './ja/exports.json'
import jobs from './ja/jobs.json'
import labels from './ja/labels.json'
import library from './ja/library.json'
import models from './ja/models.json'
import review from './ja/review.json'
import rubrics from './ja/rubrics.json'
import search from './ja/search.json'
import settings from './ja/settings.json'
import upload from './ja/upload.json'
import usage from './ja/usage.json'
import webhooks from './ja/webhooks.json'
import type { Messages } from './messages.ts'

const messages: Messages = {
  analyze,
  annotate,
  annotation,
  app,
  asset,
  audit,
  auth,
  billing,
  certificates,
  common,
  criteria,
  errors,
  exports,
  jobs,
  labels,
  library,
  models,
  review,
  rubrics,
  search,
  settings,
  upload,
  usage,
  webhooks,
}
export default messages
