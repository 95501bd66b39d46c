import type { Models } from '@kensa/contract/api/models'
import type { ListedRunner } from './list-runners.ts'
import { serves } from './survey-spaces.ts'

/** How the fleet is, in one word and a few numbers. */
export function summarizeFleet(listed: readonly ListedRunner[], searched: string): Models['fleet'] {
  const heard = listed.filter(({ isSilent }) => !isSilent)
  const servesSearch = heard.some((runner) => serves(runner, searched))
  const isWell = servesSearch && heard.length === listed.length && heard.every(({ engineIsUp }) => engineIsUp)
  const oldest = listed.reduce<Date | null>((least, { seenAt }) => (least === null || seenAt < least ? seenAt : least), null)
  return {
    state: heard.length === 0 ? 'absent' : isWell ? 'ready' : 'limited',
    runners: heard.length,
    silentRunners: listed.length - heard.length,
    places: sum(heard, ({ places }) => places),
    busyPlaces: sum(heard, ({ busyPlaces }) => busyPlaces),
    servesSearch,
    oldestSeenAt: oldest?.toISOString() ?? null,
  }
}

function sum(runners: readonly ListedRunner[], of: (runner: ListedRunner) => number): number {
  return runners.reduce((total, runner) => total + of(runner), 0)
}
