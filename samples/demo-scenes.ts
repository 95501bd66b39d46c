import { type Finish, type Place, type Thing, things } from '@kensa/models/builtin/concepts'
import { openRandom } from './random.ts'
import { finishesOf, type SceneSpec, specAround } from './scene-spec.ts'

export type DemoScene = {
  /** File name in the sample organisation; says nothing of what is shown. */
  name: string
  seed: string
  spec: SceneSpec
}

type Wanted = { thing: Thing; finish?: Finish; place?: Place }

/** Pairs that only tell apart if a colour belongs to its thing, and things that people try first. */
const chosen: readonly Wanted[] = [
  { thing: 'wrench', finish: 'blue', place: 'workbench' },
  { thing: 'wrench', finish: 'red', place: 'steel_table' },
  { thing: 'screwdriver', finish: 'blue', place: 'cutting_mat' },
  { thing: 'screwdriver', finish: 'red', place: 'workbench' },
  { thing: 'helmet', finish: 'yellow', place: 'shelf' },
  { thing: 'helmet', finish: 'white', place: 'factory_floor' },
  { thing: 'helmet', finish: 'red', place: 'workbench' },
  { thing: 'vest', finish: 'orange', place: 'inspection_desk' },
  { thing: 'vest', finish: 'yellow', place: 'shelf' },
  { thing: 'gloves', finish: 'black', place: 'workbench' },
  { thing: 'gloves', finish: 'orange', place: 'steel_table' },
  { thing: 'goggles', finish: 'black', place: 'cutting_mat' },
  { thing: 'gear', finish: 'brass', place: 'steel_table' },
  { thing: 'gear', finish: 'steel', place: 'cutting_mat' },
  { thing: 'bolt', finish: 'steel', place: 'workbench' },
  { thing: 'nut', finish: 'brass', place: 'inspection_desk' },
  { thing: 'spring', finish: 'copper', place: 'cutting_mat' },
  { thing: 'bearing', finish: 'steel', place: 'workbench' },
  { thing: 'valve', finish: 'red', place: 'factory_floor' },
  { thing: 'pipe', finish: 'copper', place: 'factory_floor' },
  { thing: 'circuit_board', finish: 'green', place: 'inspection_desk' },
  { thing: 'extinguisher', finish: 'red', place: 'factory_floor' },
  { thing: 'cone', finish: 'orange', place: 'factory_floor' },
  { thing: 'toolbox', finish: 'red', place: 'workbench' },
  { thing: 'drum', finish: 'blue', place: 'factory_floor' },
  { thing: 'crate', finish: 'green', place: 'shelf' },
  { thing: 'nameplate', finish: 'steel', place: 'steel_table' },
  { thing: 'nameplate', finish: 'black', place: 'inspection_desk' },
  { thing: 'sphere' },
  { thing: 'needle' },
  { thing: 'agglomerate' },
]

/** The pictures of the sample organisation: the chosen ones, then one more of every thing. */
export const demoScenes: readonly DemoScene[] = [...chosen, ...things.map((thing): Wanted => ({ thing }))].map((wanted, i) => {
  const seed = `demo/${i}`
  const random = openRandom(`spec/${seed}`)
  const drawn = specAround(random, wanted.thing, wanted.finish ?? pickFinish(wanted.thing, i))
  const main = wanted.finish ? { ...drawn.main, rusty: false } : drawn.main
  const light = wanted.finish ? 'normal' : drawn.light
  return { name: fileName(i), seed, spec: { ...drawn, main, light, style: 'shaded', place: wanted.place ?? drawn.place } }
})

function pickFinish(thing: Thing, i: number): Finish | undefined {
  const all = finishesOf(thing)
  return all.length > 0 ? all[(i * 5 + 3) % all.length] : undefined
}

function fileName(i: number): string {
  const random = openRandom(`name/${i}`)
  const number = String(random.int(1, 9999)).padStart(4, '0')
  const day = String(random.int(1, 28)).padStart(2, '0')
  const style = random.int(0, 5)
  const unique = String(i + 11)
  if (style === 0) return `line${random.int(1, 5)}-cam${random.int(1, 4)}-${number}-${unique}.jpg`
  if (style === 1) return `IMG_${number.slice(0, 2)}${unique}.jpg`
  if (style === 2) return `DSC0${number.slice(0, 3)}${unique}.jpg`
  if (style === 3) return `2026-0${random.int(1, 9)}-${day}_station-${random.int(1, 9)}_${unique}.jpg`
  if (style === 4) return `shift${random.pick(['A', 'B', 'C'])}_${number}_${unique}.jpg`
  return `scan-${number}${unique}.jpg`
}
