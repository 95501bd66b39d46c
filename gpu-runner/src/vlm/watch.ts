/** How a call of a server ended: `busy` is 429 or 503, `refused` the server's word that the request itself is wrong. */
export const callOutcomes = ['answered', 'busy', 'timeout', 'unreachable', 'failed', 'refused'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** Is told what servers do, for metrics. */
export type VlmWatch = {
  called(endpoint: string, outcome: CallOutcome, tookMs: number): void
  /** An answer that came: `valid` when something could be made of it. */
  answered(endpoint: string, valid: boolean, tokens: { input: number; output: number }): void
}
