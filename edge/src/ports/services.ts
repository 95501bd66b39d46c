import type { Db } from '@kensa/db/client/types'
import type { Env } from '../env.ts'
import type { Encoder } from './encoder/encoder.ts'
import { openEncoder } from './encoder/http.ts'
import type { SendMail } from './mail/mail.ts'
import { openMail } from './mail/open-mail.ts'
import type { JobQueue } from './queue/queue.ts'
import { openQueue } from './queue/sqs.ts'
import { openStorage } from './storage/s3.ts'
import type { Storage } from './storage/storage.ts'

/** What verbs reach outside with; each verb names the part that it needs. */
export type Services = { db: Db; storage: Storage; queue: JobQueue; encoder: Encoder; sendMail: SendMail }

export function openServices(env: Env, db: Db): Services {
  return { db, storage: openStorage(env), queue: openQueue(env), encoder: openEncoder(env), sendMail: openMail(env) }
}
