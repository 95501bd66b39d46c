import type { components } from './schema.gen.ts'

type Schemas = components['schemas']

export type ApiKey = Schemas['ApiKey']
export type ApiKeyPatch = Schemas['ApiKeyPatch']
export type ApiKeySpendLimit = Schemas['ApiKeySpendLimit']
export type Asset = Schemas['Asset']
export type AssetCreated = Schemas['AssetCreated']
export type AssetDetail = Schemas['AssetDetail']
export type AuditEntry = Schemas['AuditEntry']
export type Billing = Schemas['Billing']
export type Frame = Schemas['Frame']
export type Invitation = Schemas['Invitation']
export type Invoice = Schemas['Invoice']
export type Job = Schemas['Job']
export type JobItemError = Schemas['JobItemError']
export type Label = Schemas['Label']
export type LabelEvent = Schemas['LabelEvent']
export type LabelImport = Schemas['LabelImport']
export type LabelVersion = Schemas['LabelVersion']
export type Me = Schemas['Me']
export type Member = Schemas['Member']
export type Models = Schemas['Models']
export type Project = Schemas['Project']
export type Reconciliation = Schemas['Reconciliation']
type Outline = NonNullable<Schemas['Region']['outline']>
/** As answers are typed: the size of a mask, a pair, is a list there. */
export type Region = Omit<Schemas['Region'], 'outline'> & {
  outline: Extract<Outline, { kind: 'polygon' }> | (Omit<Extract<Outline, { kind: 'mask' }>, 'size'> & { size: number[] }) | null
}
export type Search = Schemas['Search']
export type SearchFilter = Schemas['SearchFilter']
export type SearchHit = Schemas['SearchHit']
export type SearchResult = Schemas['SearchResult']
export type Upload = Schemas['Upload']
export type UsageReport = Schemas['UsageReport']
export type UsageSummary = Schemas['UsageSummary']
export type WebhookAttempt = Schemas['WebhookAttempt']
export type WebhookDeliveryDetail = Schemas['WebhookDeliveryDetail']
export type WebhookEndpoint = Schemas['WebhookEndpoint']
