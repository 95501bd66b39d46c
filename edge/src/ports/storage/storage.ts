/** An uploaded part as the client reports it. */
export type PartReceipt = { number: number; etag: string }

/** How S3 refused to join the parts; `gone` means that the upload is unknown: joined before, or aborted. */
export type JoinRefusal = 'part_missing' | 'part_too_small' | 'gone'

export type PresignGetOptions = {
  /** Media type that the answer claims, whatever the object was stored with. */
  contentType?: string
}

/** Object storage as the edge needs it. Bytes of files never pass through the edge, but for the few that tell a file's type. */
export interface Storage {
  createUpload(key: string, contentType: string): Promise<string>
  presignParts(key: string, uploadId: string, count: number): Promise<{ urls: string[]; expiresAt: Date }>
  /** Joins the parts; undefined when it went well. */
  joinParts(key: string, uploadId: string, parts: readonly PartReceipt[]): Promise<JoinRefusal | undefined>
  /** Aborting what is gone is no error. */
  abortUpload(key: string, uploadId: string): Promise<void>
  /** Size in bytes; undefined when there is no such object. */
  sizeOf(key: string): Promise<number | undefined>
  /** The first bytes of an object, fewer when it is shorter. */
  readStart(key: string, bytes: number): Promise<Uint8Array>
  /** Deletes all under a prefix and says how many objects that were. */
  deletePrefix(prefix: string): Promise<number>
  /** The same address for a whole hour, so that browsers can cache; good for at least an hour. */
  presignGet(key: string, options?: PresignGetOptions): Promise<string>
  /** A short-lived address under which an object is saved by a name. */
  presignDownload(key: string, fileName: string, expiresS: number): Promise<string>
  /** Where one object may be PUT whole, of this very size. */
  presignPut(key: string, bytes: number, expiresS: number): Promise<string>
}

/** The storage answered something that the edge can't handle, or not at all. */
export class StorageError extends Error {
  readonly status: number
  readonly code: string
  constructor(operation: string, status: number, code: string, options?: ErrorOptions) {
    super(`storage ${operation}: ${status} ${code}`, options)
    this.name = 'StorageError'
    this.status = status
    this.code = code
  }
}
