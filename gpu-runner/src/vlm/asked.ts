/** An answer as it came. `complaint`: why it was refused; null for the one that was taken. */
export type Try = { raw: string; complaint: string | null }

/** All that came of one question, kept whether or not something could be made of it. */
export type Asked = {
  tries: readonly Try[]
  /** The server of the last answer, and its model; null where none answered. */
  server: { endpoint: string; model: string } | null
  /** As the servers counted, of all tries. */
  inputTokens: number
  outputTokens: number
  /** From the question to the last answer, waits for servers included. */
  tookMs: number
}
