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
