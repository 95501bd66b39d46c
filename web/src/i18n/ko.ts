import analyze from './ko/analyze.json'
import annotate from './ko/annotate.json'
import annotation from './ko/annotation.json'
import app from './ko/app.json'
import asset from './ko/asset.json'
import audit from './ko/audit.json'
import auth from './ko/auth.json'
import billing from './ko/billing.json'
import certificates from './ko/certificates.json'
import common from './ko/common.json'
import criteria from './ko/criteria.json'
import errors from './ko/errors.json'
import exports from './ko/exports.json'
import jobs from './ko/jobs.json'
import labels from './ko/labels.json'
import library from './ko/library.json'
import models from './ko/models.json'
import review from './ko/review.json'
import rubrics from './ko/rubrics.json'
import search from './ko/search.json'
import settings from './ko/settings.json'
import upload from './ko/upload.json'
import usage from './ko/usage.json'
import webhooks from './ko/webhooks.json'
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
