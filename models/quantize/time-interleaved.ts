import type { InferenceSession, Tensor } from 'onnxruntime-node'

const warmUps = 3

/**
 * Median milliseconds of a run of each session on the same rows. The sessions take turns, each round in another order, so that what else
 * the machine does hits all of them alike.
 */
export async function timeInterleaved(
  sessions: readonly InferenceSession[],
  input: string,
  rows: readonly Tensor[],
  rounds: number,
): Promise<number[]> {
  const times: number[][] = sessions.map(() => [])
  for (let round = -warmUps; round < rounds; round++) {
    const row = rows[(round + warmUps) % rows.length] as Tensor
    for (let turn = 0; turn < sessions.length; turn++) {
      const which = (turn + round + warmUps) % sessions.length
      const startedMs = performance.now()
      await (sessions[which] as InferenceSession).run({ [input]: row })
      if (round >= 0) times[which]?.push(performance.now() - startedMs)
    }
  }
  return times.map(median)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
