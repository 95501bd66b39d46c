import type { ModelDescription } from '@kensa/models/manifest'
import type { Pack } from '@kensa/models/pack'
import type { ModelPlan } from '../../engine/plan.ts'
import type { EngineModel } from '../../engine/protocol.ts'
import { engineGraph } from '../engine-graph.ts'
import type { Towers } from '../image-text.ts'

/** A pack's image and text model, of one family, and which variant of each role runs; by default the pack's first. */
export type TowerPair = { pack: Pack; image: ModelDescription; text: ModelDescription; plan?: ReadonlyMap<string, ModelPlan> | undefined }

/** Opens a family's towers: tokenizer or words, and the graphs for the engine. Throws where the pack does not say what the family needs. */
export type OpenTowers = (pair: TowerPair) => Promise<Towers>

/** A model for the engine: of its inputs and outputs the ones named. Throws where it has none that the engine can handle. */
export function engineModel(
  { pack, plan }: TowerPair,
  model: ModelDescription,
  names: { input: string; output: string; rowDims: number[] },
): EngineModel {
  const graph = engineGraph(pack, model, plan)
  const input = model.inputs.find((tensor) => tensor.name === names.input)
  const output = model.outputs.find((tensor) => tensor.name === names.output)
  if (!input || !output || input.type === 'float16') throw new Error(`${graph.name} has no input or output that the engine can handle`)
  return {
    ...graph,
    input: { name: input.name, type: input.type, rowDims: names.rowDims },
    output: { name: output.name },
  }
}
