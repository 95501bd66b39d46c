import type { ModelDescription } from '@kensa/models/manifest'
import { type Pack, pathIn } from '@kensa/models/pack'
import type { ModelPlan } from '../engine/plan.ts'
import type { EngineGraph } from '../engine/protocol.ts'

/** A pack's model for the engine, in the variant that was planned for it; by default the pack's first. */
export function engineGraph(
  pack: Pack,
  { role, family, variants }: Pick<ModelDescription, 'role' | 'family' | 'variants'>,
  plan: ReadonlyMap<string, ModelPlan> | undefined,
): EngineGraph {
  const name = `${pack.manifest.pack}/${role}`
  const planned = plan?.get(role)
  const file = (planned ?? variants[0])?.file
  if (file === undefined) throw new Error(`${name} has no variant`)
  return { name, family, file: pathIn(pack, file), ...(planned && { rowsMax: planned.rowsMax }) }
}
