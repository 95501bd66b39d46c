import { type Finish, finishes, groupsOf, type Place, type Thing, things } from '@kensa/models/builtin/concepts'
import type { Style } from './ink.ts'
import { openRandom, type Random } from './random.ts'

export type SceneObject = { thing: Thing; finish: Finish | null; rusty: boolean }
export type SceneSize = 'small' | 'medium' | 'large'
export type SceneLight = 'dark' | 'normal' | 'bright'

/** What is in a picture, in words that a query can ask for. */
export type SceneSpec = {
  main: SceneObject
  distractors: readonly SceneObject[]
  /** What a worker has on. */
  worn: readonly SceneObject[]
  place: Place
  size: SceneSize
  light: SceneLight
  style: Style
}

export const paints: readonly Finish[] = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'black', 'white']
const metals: readonly Finish[] = ['steel', 'brass', 'copper']
const metalThings: ReadonlySet<Thing> = new Set(['gear', 'bolt', 'nut', 'bearing', 'spring', 'valve', 'pipe'])
const paintedOrSteel: ReadonlySet<Thing> = new Set(['wrench', 'nameplate', 'drum', 'toolbox'])
const solidPlaces: readonly Place[] = ['workbench', 'factory_floor', 'shelf', 'cutting_mat', 'steel_table', 'inspection_desk']

export const isParticle = (thing: Thing) => groupsOf(thing).includes('particle')

/** The finishes that a thing comes in; none for particles, which the microscope shows in grey. */
export function finishesOf(thing: Thing): readonly Finish[] {
  if (isParticle(thing)) return []
  if (metalThings.has(thing)) return [...metals, ...paints.filter((paint) => paint !== 'white')]
  if (paintedOrSteel.has(thing)) return ['steel', ...paints]
  return paints
}

export function sceneSpec(seed: number | string): SceneSpec {
  const random = openRandom(`scene/${seed}`)
  return specAround(random, random.pick(things))
}

/** A scene of a given thing, and of a given finish where that matters. */
export function specAround(random: Random, thing: Thing, finish?: Finish): SceneSpec {
  const style: Style = random.chance(0.15) ? 'flat' : 'shaded'
  const size = random.pick<SceneSize>(['small', 'medium', 'medium', 'large'])
  const light = random.pick<SceneLight>(['dark', 'normal', 'normal', 'normal', 'normal', 'bright'])
  if (isParticle(thing)) {
    return {
      main: { thing, finish: null, rusty: false },
      distractors: [],
      worn: [],
      place: 'microscope',
      size: 'medium',
      light: 'normal',
      style,
    }
  }
  const main = solid(random, thing, finish)
  const distractors: SceneObject[] = []
  for (let left = random.pick([0, 0, 1, 1, 2]); left > 0; left--) {
    const taken = [main, ...distractors]
    const other = random.pick(things.filter((t) => !isParticle(t) && t !== 'worker' && taken.every((o) => o.thing !== t)))
    const unlike = finishesOf(other).filter((f) => taken.every((o) => o.finish !== f))
    distractors.push(solid(random, other, random.pick(unlike)))
  }
  const worn = thing === 'worker' ? outfit(random.fork('outfit')) : []
  return { main, distractors, worn, place: random.pick(solidPlaces), size, light, style }
}

const habits: readonly (readonly [thing: Thing, probability: number])[] = [
  ['vest', 0.3],
  ['mask', 0.2],
  ['goggles', 0.45],
  ['helmet', 0.5],
  ['earmuffs', 0.12],
  ['gloves', 0.5],
]

/** From the innermost to the outermost. */
function outfit(random: Random): SceneObject[] {
  return habits.flatMap(([thing, probability]) =>
    random.chance(probability) ? [{ thing, finish: random.pick(finishesOf(thing)), rusty: false }] : [],
  )
}

function solid(random: Random, thing: Thing, finish?: Finish): SceneObject {
  const chosen = finish ?? random.pick(finishesOf(thing))
  const canRust = metalThings.has(thing) || thing === 'wrench'
  return { thing, finish: chosen, rusty: canRust && chosen !== 'copper' && chosen !== 'orange' && random.chance(0.2) }
}

/** The words for it, English, for captions and failure messages. */
export function describe(spec: SceneSpec): string {
  const { main, place } = spec
  return [main.rusty ? 'rusty' : '', main.finish ?? '', main.thing, 'at', place].filter(Boolean).join(' ').replaceAll('_', ' ')
}
