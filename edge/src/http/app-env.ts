import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import type { Env } from '../env.ts'

/** What every handler finds on its Hono context: the parsed environment (`c.env`) and the variables that middleware has set (`c.var`). */
export type AppEnv = {
  Bindings: Env
  Variables: {
    requestId: string
    /** One lazily connected pool a request, as `kensa_app`. */
    db: Db
    /** The same as `kensa_auth`: identity tables, which know no row level security, so every query names the organization. */
    authDb: Db
    /** Does work after the answer is made, so that it does not wait for a connection; the pools are ended when it is done. */
    defer: (work: () => Promise<unknown>) => void
    /** Set by authentication; routes under /v1 always have it. */
    ctx: OrgContext
  }
}
