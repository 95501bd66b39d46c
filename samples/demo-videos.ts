import type { Finish, Place, Thing } from '@kensa/models/builtin/concepts'
import { openRandom } from './random.ts'
import { type SceneSpec, specAround } from './scene-spec.ts'

export type VideoSegment = { seed: string; spec: SceneSpec; tStartMs: number; tEndMs: number }
/** A committed video and what it shows when; write-video.ts makes the file from this. */
export type DemoVideo = { name: string; durationMs: number; segments: readonly VideoSegment[] }

export const videoFps = 12
export const slideMs = 750
const holdMs = 3250

type Shot = [thing: Thing, finish: Finish, place: Place]

const shots: Record<string, readonly Shot[]> = {
  'line2-cam1-shift-b.mp4': [
    ['gear', 'steel', 'steel_table'],
    ['bearing', 'blue', 'steel_table'],
    ['bolt', 'brass', 'workbench'],
    ['motor', 'green', 'factory_floor'],
    ['connector', 'white', 'inspection_desk'],
    ['circuit_board', 'green', 'cutting_mat'],
    ['valve', 'yellow', 'factory_floor'],
  ],
  'station4-handover.mp4': [
    ['helmet', 'blue', 'shelf'],
    ['gloves', 'yellow', 'workbench'],
    ['goggles', 'red', 'inspection_desk'],
    ['vest', 'green', 'factory_floor'],
    ['wrench', 'orange', 'cutting_mat'],
    ['hammer', 'purple', 'workbench'],
    ['extinguisher', 'red', 'steel_table'],
    ['drill', 'yellow', 'workbench'],
  ],
}

export const demoVideos: readonly DemoVideo[] = Object.entries(shots).map(([name, list]) => ({
  name,
  durationMs: list.length * (holdMs + slideMs) - slideMs,
  segments: list.map(([thing, finish, place], i) => {
    const seed = `demo-video/${name}/${i}`
    const drawn = specAround(openRandom(`spec/${seed}`), thing, finish)
    const main = { ...drawn.main, rusty: false }
    const tStartMs = i * (holdMs + slideMs)
    return { seed, spec: { ...drawn, main, place, size: 'small', light: 'normal', style: 'shaded' }, tStartMs, tEndMs: tStartMs + holdMs }
  }),
}))
