import { KensaError } from '@kensa/contract/errors'
import { dollars } from '@kensa/contract/usage'

/** Figures of the limit that left no room, as the database's functions answer them; bigints come as text. */
export type RefusalRow = {
  subject: string
  limit_micros: string | number
  spent_micros: string | number
  reserved_micros: string | number
}

/** Says which limit, what of it is used and held, and what was asked. */
export class SpendLimitReached extends KensaError {
  /** The organization or the API key whose limit it is. */
  readonly subject: string
  constructor(orgId: string, row: RefusalRow, askedMicros: number) {
    const whose = row.subject === orgId ? 'The monthly spend limit of the organization' : 'The monthly spend limit of this API key'
    const [limit, spent, reserved] = [row.limit_micros, row.spent_micros, row.reserved_micros].map((micros) => dollars(Number(micros)))
    super(
      'spend_limit_reached',
      `${whose} is ${limit}: ${spent} is spent and ${reserved} is reserved for jobs under way, so there is no room for the ${dollars(askedMicros)} that this needs. Raise the limit, change the plan, or wait for the next month (UTC).`,
    )
    this.subject = row.subject
  }
}
