import type { Models } from '@kensa/contract/api/models'
import { type SpaceId, spaces } from '@kensa/contract/spaces'
import type { ListedRunner } from './list-runners.ts'

/** Every space that Kensa knows, served or not; the searched one comes first. */
export function surveySpaces(
  listed: readonly ListedRunner[],
  embedded: Readonly<Record<SpaceId, number>>,
  searched: SpaceId,
): Models['spaces'] {
  return (Object.keys(spaces) as SpaceId[])
    .map((id) => ({
      id,
      dimensions: spaces[id].dimensions,
      isSearched: id === searched,
      embeddedFrames: embedded[id],
      runners: listed.filter((runner) => serves(runner, id)).length,
    }))
    .sort((a, b) => Number(b.isSearched) - Number(a.isSearched) || a.id.localeCompare(b.id))
}

/** Whether a runner that is heard embeds into the space. */
export function serves({ isSilent, packs }: ListedRunner, space: string): boolean {
  return !isSilent && packs.some((pack) => pack.space === space)
}
