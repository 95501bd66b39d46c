/** A path or the bytes themselves. */
export type ImageSource = string | Uint8Array
