export const attemptsMax = 3

export type AttemptFacts = {
  cancelRequested: boolean
  /** Attempts begun since the last saved chunk, without this one. */
  idleAttempts: number
}

/**
 * What a job that was just claimed is for. Attempts that saved something do not count: a long video outlives any number of restarts, a
 * file that breaks the runner at the same place does not.
 */
export function judgeAttempt({ cancelRequested, idleAttempts }: AttemptFacts): 'run' | 'canceled' | 'exhausted' {
  if (cancelRequested) return 'canceled'
  return idleAttempts >= attemptsMax ? 'exhausted' : 'run'
}
