/** What the page and the hash worker say to each other. */
export type HashRequest = { kind: 'hash'; id: number; blob: Blob } | { kind: 'cancel'; id: number }
export type HashAnswer =
  | { kind: 'progress'; id: number; doneBytes: number }
  | { kind: 'done'; id: number; sha256: string }
  | { kind: 'failed'; id: number; message: string }
