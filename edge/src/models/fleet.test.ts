import { newUuid } from '@kensa/contract/ids'
import type { ServedPack } from '@kensa/contract/runner'
import { expect, it } from 'vitest'
import { groupPacks } from './group-packs.ts'
import type { ListedRunner } from './list-runners.ts'
import { summarizeFleet } from './summarize-fleet.ts'
import { surveySpaces } from './survey-spaces.ts'

const pack = (over: Partial<ServedPack> = {}): ServedPack => ({
  ...{ pack: 'p', version: '1', title: 'P', licence: 'MIT', space: 'builtin-v1', dimensions: 256, source: null },
  models: [{ role: 'image', family: 'f', bytes: 10, precision: 'fp32', isLoaded: true }],
  ...over,
})
const runner = (over: Partial<ListedRunner> = {}): ListedRunner => ({
  ...{ id: newUuid(), startedAt: new Date(0), seenAt: new Date(60_000), version: '1', device: 'cpu', deviceName: 'CPU' },
  ...{ memoryTotalBytes: null, memoryUsedBytes: null, places: 2, busyPlaces: 1, engineIsUp: true, engineRestarts: 0, queryWaitP95Ms: null },
  ...{ packs: [pack()], isSilent: false },
  ...over,
})
const stateOf = (...listed: ListedRunner[]) => summarizeFleet(listed, 'builtin-v1').state

it('calls the fleet ready only while every runner is heard and works, and one serves the space of search', () => {
  expect(stateOf(runner(), runner({ packs: [] }))).toBe('ready')
  expect(stateOf(runner(), runner({ isSilent: true }))).toBe('limited')
  expect(stateOf(runner(), runner({ engineIsUp: false }))).toBe('limited')
  expect(stateOf(runner({ packs: [pack({ space: 'other' })] }))).toBe('limited')
  expect(stateOf(runner({ isSilent: true }))).toBe('absent')
  expect(stateOf()).toBe('absent')
})

it('counts the places of runners that are heard alone', () => {
  const listed = [runner({ places: 4, busyPlaces: 3 }), runner({ places: 8, busyPlaces: 8, isSilent: true, seenAt: new Date(1_000) })]
  expect(summarizeFleet(listed, 'builtin-v1')).toMatchObject({
    ...{ runners: 1, silentRunners: 1, places: 4, busyPlaces: 3, oldestSeenAt: '1970-01-01T00:00:01.000Z' },
  })
})

it('names a version of a pack once, however many runners serve it, and newer versions first', () => {
  const newer = pack({ version: '2' })
  const grouped = groupPacks([runner(), runner({ packs: [newer] }), runner(), runner({ isSilent: true })])
  expect(grouped.map(({ version, runners }) => [version, runners])).toEqual([
    ['2', 1],
    ['1', 2],
  ])
})

it('keeps a model apart by precision, and says how many runners hold it in memory', () => {
  const half = pack({ models: [{ role: 'image', family: 'f', bytes: 5, precision: 'fp16', isLoaded: false }] })
  const [grouped] = groupPacks([runner(), runner({ packs: [half] }), runner({ packs: [half] })])
  expect(grouped?.models).toEqual([
    { role: 'image', family: 'f', bytes: 10, precision: 'fp32', runners: 1, loadedRunners: 1 },
    { role: 'image', family: 'f', bytes: 5, precision: 'fp16', runners: 2, loadedRunners: 0 },
  ])
})

it('still names the packs that only silent runners serve, with no runner to their name', () => {
  expect(groupPacks([runner({ isSilent: true })])).toMatchObject([{ pack: 'p', runners: 0, models: [{ runners: 0, loadedRunners: 0 }] }])
})

it('knows every space, served or not', () => {
  const embedded = { 'builtin-v1': 7 } as Parameters<typeof surveySpaces>[1]
  expect(surveySpaces([], embedded, 'builtin-v1')[0]).toEqual({
    ...{ id: 'builtin-v1', dimensions: 256, isSearched: true, embeddedFrames: 7, runners: 0 },
  })
  expect(surveySpaces([runner(), runner({ isSilent: true })], embedded, 'builtin-v1')[0]?.runners).toBe(1)
})
