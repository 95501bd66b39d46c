import type { Manifest, TensorDescription } from './manifest.ts'
import { loadPack, pathIn } from './pack.ts'
import { PackError } from './pack-error.ts'
import { describeGraph, type OpenSession } from './pin/describe-graph.ts'
import { isSameTensor, tensorText } from './tensor-text.ts'

/** Checks a pack's files, then that every model, in every precision, takes and gives what the manifest says; throws PackError. */
export async function verifyPack(directory: string, open: OpenSession): Promise<Manifest> {
  const pack = await loadPack(directory)
  for (const { variants, inputs, outputs } of pack.manifest.models) {
    for (const { file } of variants) {
      const found = await describeGraph(open, pathIn(pack, file), file)
      checkSame(`${file} inputs`, inputs, found.inputs)
      checkSame(`${file} outputs`, outputs, found.outputs)
    }
  }
  return pack.manifest
}

/** What a free length is called differs between precisions and says nothing. */
function checkSame(what: string, said: readonly TensorDescription[], found: readonly TensorDescription[]): void {
  const same = said.length === found.length && said.every((tensor) => found.some((other) => isSameTensor(tensor, other)))
  if (same) return
  const [wanted, got] = [said, found].map((tensors) => tensors.map(tensorText).join('; '))
  throw new PackError('mismatch', `${what}: the manifest says ${wanted}; the model has ${got}`)
}
