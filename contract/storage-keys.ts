/** Where things lie in the bucket. Keys depend on ids and positions only, so doing work twice overwrites instead of doubling. */
export function assetPrefix(orgId: string, assetId: string): string {
  return `org/${orgId}/asset/${assetId}/`
}
export function originalKey(orgId: string, assetId: string): string {
  return `${assetPrefix(orgId, assetId)}original`
}
export function frameKey(orgId: string, assetId: string, index: number): string {
  return `${assetPrefix(orgId, assetId)}frames/${String(index).padStart(7, '0')}.jpg`
}
export function frameThumbKey(orgId: string, assetId: string, index: number): string {
  return `${assetPrefix(orgId, assetId)}thumbs/${String(index).padStart(7, '0')}.jpg`
}
/** Each attempt writes to a place of its own, so that one that was given up can be cleared away without the other. */
export function exportPrefix(orgId: string, exportId: string, attempt: number): string {
  return `org/${orgId}/export/${exportId}/${attempt}/`
}
export function importPrefix(orgId: string, importId: string): string {
  return `org/${orgId}/import/${importId}/`
}
export function importKey(orgId: string, importId: string): string {
  return `${importPrefix(orgId, importId)}file`
}
