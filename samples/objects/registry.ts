import type { Thing } from '@kensa/models/builtin/concepts'
import { bearing } from './bearing.ts'
import { bolt } from './bolt.ts'
import { boots } from './boots.ts'
import { caliper } from './caliper.ts'
import { circuitBoard } from './circuit-board.ts'
import { cone } from './cone.ts'
import { connector } from './connector.ts'
import { crate } from './crate.ts'
import type { Drawing } from './drawing.ts'
import { drill } from './drill.ts'
import { drum } from './drum.ts'
import { earmuffs } from './earmuffs.ts'
import { extinguisher } from './extinguisher.ts'
import { gauge } from './gauge.ts'
import { gear } from './gear.ts'
import { gloves } from './gloves.ts'
import { goggles } from './goggles.ts'
import { hammer } from './hammer.ts'
import { helmet } from './helmet.ts'
import { mask } from './mask.ts'
import { motor } from './motor.ts'
import { nameplate } from './nameplate.ts'
import { nut } from './nut.ts'
import { pipe } from './pipe.ts'
import { pliers } from './pliers.ts'
import { saw } from './saw.ts'
import { screwdriver } from './screwdriver.ts'
import { spring } from './spring.ts'
import { tapeMeasure } from './tape-measure.ts'
import { toolbox } from './toolbox.ts'
import { valve } from './valve.ts'
import { vest } from './vest.ts'
import { worker } from './worker.ts'
import { wrench } from './wrench.ts'

/** Particles are drawn by the microscope, not here. */
export type SolidThing = Exclude<Thing, 'sphere' | 'needle' | 'plate' | 'agglomerate' | 'fibre'>

export const drawings: Record<SolidThing, Drawing> = {
  wrench,
  screwdriver,
  hammer,
  pliers,
  saw,
  drill,
  caliper,
  tape_measure: tapeMeasure,
  gauge,
  gear,
  bolt,
  nut,
  bearing,
  spring,
  valve,
  pipe,
  connector,
  circuit_board: circuitBoard,
  motor,
  helmet,
  gloves,
  goggles,
  mask,
  vest,
  earmuffs,
  boots,
  crate,
  drum,
  toolbox,
  cone,
  extinguisher,
  nameplate,
  worker,
}
