import { KensaError } from '@kensa/contract/errors'

/** What a job needs is not there yet, such as a server of language models that starts with the jobs; it comes by itself. */
export class ServerAway extends KensaError {}

/** Some forty minutes in all: a machine is started and tens of gigabytes of weights are loaded in less. */
const waitsMax = 42
const secondsMin = 5
const secondsMax = 60

/**
 * In how many seconds a job that has waited so often in a row looks again, beginning soon, since a server may only have been started anew;
 * undefined where it has waited long enough, and its attempts count as any others.
 */
export function nextWaitS(waits: number): number | undefined {
  return waits < waitsMax ? Math.min(secondsMax, secondsMin * 2 ** waits) : undefined
}
