import { TypeID, typeidUnboxed } from 'typeid-js'
import { z } from 'zod'

/** API ids are TypeIDs (`asset_01j…`) over the UUIDv7 that the database stores. */
export const idPrefixes = {
  organization: 'org',
  user: 'user',
  member: 'member',
  invitation: 'invite',
  project: 'project',
  asset: 'asset',
  frame: 'frame',
  region: 'region',
  specimen: 'specimen',
  label: 'label',
  labelEvent: 'labelevent',
  job: 'job',
  jobItem: 'item',
  export: 'export',
  import: 'import',
  apiKey: 'key',
  search: 'search',
  auditEntry: 'audit',
  event: 'evt',
  webhookEndpoint: 'endpoint',
  webhookDelivery: 'delivery',
  webhookAttempt: 'attempt',
  reviewItem: 'review',
  review: 'reviewed',
  verdict: 'verdict',
  rubric: 'rubric',
  assessment: 'assessment',
  modelAnswer: 'answer',
  certificate: 'cert',
  certificateGoal: 'goal',
  ledgerEntry: 'usage',
  runner: 'runner',
} as const

export type IdKind = keyof typeof idPrefixes

/** The UUIDv7 behind an API id; undefined when the text is not an id of that kind. */
export function toUuid(kind: IdKind, id: string): string | undefined {
  try {
    const parsed = TypeID.fromString(id)
    return parsed.getType() === idPrefixes[kind] ? parsed.toUUID() : undefined
  } catch {
    return undefined
  }
}

/** The API id of a stored UUID. */
export function toId(kind: IdKind, uuid: string): string {
  return TypeID.fromUUID(idPrefixes[kind], uuid).toString()
}

/** A fresh UUIDv7, for rows whose id must be known before they are inserted. */
export function newUuid(): string {
  return TypeID.fromString(typeidUnboxed('')).toUUID()
}

/** A zod schema for an API id of one kind. */
export function idSchema(kind: IdKind) {
  const prefix = idPrefixes[kind]
  return z
    .string()
    .refine((value) => toUuid(kind, value) !== undefined, `must be an id like ${prefix}_01j…`)
    .meta({ description: `Id of the ${kind}`, example: toId(kind, '01890a5d-ac96-774b-bcce-b302099a8057') })
}
