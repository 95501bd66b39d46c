import type { EndpointRow } from './present-endpoint.ts'

/** What the audit log keeps of an endpoint: of its address the origin only, since paths and queries may hold tokens. */
export function auditedEndpoint({ id, url, projectId, events, state }: Pick<EndpointRow, 'id' | 'url' | 'projectId' | 'events' | 'state'>) {
  const origin = URL.parse(url)?.origin ?? ''
  return {
    subject: { kind: 'endpoint' as const, id, name: origin },
    settings: { url: origin, projectId, events: events ?? 'all', state },
  }
}
