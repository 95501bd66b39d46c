/**
 * What the builtin model knows, as a closed list. An image shows one main thing with a finish at a place; words map to these concepts.
 * The order is the order of the model's weights: changing it means making the pack again.
 */
export const thingGroups = {
  wrench: ['tool', 'hand_tool'],
  screwdriver: ['tool', 'hand_tool'],
  hammer: ['tool', 'hand_tool'],
  pliers: ['tool', 'hand_tool'],
  saw: ['tool', 'hand_tool'],
  drill: ['tool', 'power_tool'],
  caliper: ['tool', 'instrument'],
  tape_measure: ['tool', 'instrument'],
  gauge: ['tool', 'instrument'],
  gear: ['part'],
  bolt: ['part', 'fastener'],
  nut: ['part', 'fastener'],
  bearing: ['part'],
  spring: ['part'],
  valve: ['part'],
  pipe: ['part'],
  connector: ['part', 'electrical'],
  circuit_board: ['part', 'electrical'],
  motor: ['part', 'electrical'],
  helmet: ['ppe'],
  gloves: ['ppe'],
  goggles: ['ppe'],
  mask: ['ppe'],
  vest: ['ppe'],
  earmuffs: ['ppe'],
  boots: ['ppe'],
  crate: ['equipment'],
  drum: ['equipment'],
  toolbox: ['equipment'],
  cone: ['equipment', 'safety_sign'],
  extinguisher: ['equipment', 'safety_sign'],
  nameplate: ['marking'],
  sphere: ['particle'],
  needle: ['particle'],
  plate: ['particle'],
  agglomerate: ['particle'],
  fibre: ['particle'],
  worker: ['person'],
} as const satisfies Record<string, readonly string[]>

export type Thing = keyof typeof thingGroups
export type Group = (typeof thingGroups)[Thing][number]

export const things = Object.keys(thingGroups) as Thing[]
export const groups = [...new Set(Object.values(thingGroups).flat())] as Group[]
export const finishes = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'black', 'white', 'steel', 'brass', 'copper'] as const
export const places = ['workbench', 'factory_floor', 'shelf', 'cutting_mat', 'steel_table', 'inspection_desk', 'microscope'] as const
export const states = ['rusty', 'dark', 'bright', 'small', 'large'] as const

export type Finish = (typeof finishes)[number]
export type Place = (typeof places)[number]
export type State = (typeof states)[number]
export type Concept = Thing | Group | Finish | Place | State

/** What a finish can be bound to: "blue wrench", "red tool". */
export const bearers: readonly (Thing | Group)[] = [...things, ...groups]
export const concepts: readonly Concept[] = [...bearers, ...finishes, ...places, ...states]

export const groupsOf = (thing: Thing): readonly Group[] => thingGroups[thing]
export const thingsOf = (group: Group): Thing[] => things.filter((thing) => groupsOf(thing).includes(group))
