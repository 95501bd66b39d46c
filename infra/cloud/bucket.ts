import { s3 } from '@pulumi/aws'
import { interpolate } from '@pulumi/pulumi'
import { storageCors } from '../storage-cors.ts'
import { denyWithoutTls, policyDocument } from './policy-document.ts'

export const restorableDays = 14

/**
 * Customers' files. All keys start with `org/` and belong to tenants, who alone decide when they go: nothing that is current expires.
 * What is overwritten or deleted can be restored for two weeks.
 */
export function createBucket(name: string, options: { portalOrigin: string; protect: boolean }): s3.Bucket {
  const bucket = new s3.Bucket(`${name}-assets`, {}, { protect: options.protect })
  const closed = new s3.BucketPublicAccessBlock(`${name}-assets`, {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  })
  new s3.BucketOwnershipControls(`${name}-assets`, { bucket: bucket.id, rule: { objectOwnership: 'BucketOwnerEnforced' } })
  new s3.BucketServerSideEncryptionConfiguration(`${name}-assets`, {
    bucket: bucket.id,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
  })
  new s3.BucketPolicy(
    `${name}-assets`,
    { bucket: bucket.id, policy: policyDocument([denyWithoutTls(['s3:*'], [bucket.arn, interpolate`${bucket.arn}/*`])]) },
    { dependsOn: closed },
  )
  new s3.BucketCorsConfiguration(`${name}-assets`, {
    bucket: bucket.id,
    corsRules: [{ allowedOrigins: [options.portalOrigin], ...storageCors }],
  })
  const versioning = new s3.BucketVersioning(`${name}-assets`, {
    bucket: bucket.id,
    versioningConfiguration: { status: 'Enabled' },
  })
  new s3.BucketLifecycleConfiguration(
    `${name}-assets`,
    {
      bucket: bucket.id,
      rules: [
        {
          // The edge abandons an upload after a day; this is for parts that it does not know of.
          id: 'abort-forgotten-uploads',
          status: 'Enabled',
          filter: { prefix: '' },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
        {
          id: 'forget-replaced-and-deleted',
          status: 'Enabled',
          filter: { prefix: '' },
          noncurrentVersionExpiration: { noncurrentDays: restorableDays },
          expiration: { expiredObjectDeleteMarker: true },
        },
      ],
    },
    { dependsOn: versioning },
  )
  return bucket
}
