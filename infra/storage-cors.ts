/** What a browser may do with the bucket from another origin: put parts, read pictures and videos, see what it got. */
export const storageCors = {
  allowedMethods: ['GET', 'HEAD', 'PUT'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag', 'Content-Length', 'Content-Range', 'Accept-Ranges'],
  maxAgeSeconds: 3600,
}
