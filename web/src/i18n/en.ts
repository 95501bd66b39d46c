import analyze from './en/analyze.json'
import annotate from './en/annotate.json'
import annotation from './en/annotation.json'
import app from './en/app.json'
import asset from './en/asset.json'
import audit from './en/audit.json'
import auth from './en/auth.json'
import billing from './en/billing.json'
import certificates from './en/certificates.json'
import common from './en/common.json'
import criteria from './en/criteria.json'
import errors from './en/errors.json'
import exports from './en/exports.json'
import jobs from './en/jobs.json'
import labels from './en/labels.json'
import library from './en/library.json'
import models from './en/models.json'
import review from './en/review.json'
import rubrics from './en/rubrics.json'
import search from './en/search.json'
import settings from './en/settings.json'
import upload from './en/upload.json'
import usage from './en/usage.json'
import webhooks from './en/webhooks.json'
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
