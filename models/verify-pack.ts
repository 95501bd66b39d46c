import type { InferenceSession } from 'onnxruntime-node'
import type { Manifest, TensorDescription } from './manifest.ts'
import { loadPack, pathIn } from './pack.ts'
import { PackError } from './pack-error.ts'

type Metadata = InferenceSession['inputMetadata']

/** Checks a pack's files, then that every model, in every precision, takes and gives what the manifest says; throws PackError. */
export async function verifyPack(directory: string, open: (file: string) => Promise<InferenceSession>): Promise<Manifest> {
  const pack = await loadPack(directory)
  for (const { variants, inputs, outputs } of pack.manifest.models) {
    for (const { file } of variants) {
      const session = await open(pathIn(pack, file))
      try {
        same(`${file} inputs`, inputs, session.inputMetadata)
        same(`${file} outputs`, outputs, session.outputMetadata)
      } finally {
        await session.release()
      }
    }
  }
  return pack.manifest
}

function same(what: string, said: readonly TensorDescription[], found: Metadata): void {
  const wanted = said.map(({ name, type, shape }) => `${name}: ${type} [${shape.join(', ')}]`).join('; ')
  const got = found.map((value) => (value.isTensor ? `${value.name}: ${value.type} [${value.shape.join(', ')}]` : value.name)).join('; ')
  if (wanted !== got) throw new PackError('mismatch', `${what}: the manifest says ${wanted}; the model has ${got}`)
}
