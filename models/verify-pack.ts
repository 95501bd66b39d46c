import type { InferenceSession } from 'onnxruntime-node'
import type { Manifest } from './manifest.ts'
import { loadPack } from './pack.ts'
import { PackError } from './pack-error.ts'

type Metadata = InferenceSession['inputMetadata']

/** Checks a pack's files, then that both models take and give what the manifest says; throws PackError. */
export async function verifyPack(directory: string, open: (file: string) => Promise<InferenceSession>): Promise<Manifest> {
  const pack = await loadPack(directory)
  for (const [file, said] of [
    [pack.imageModel, pack.manifest.image],
    [pack.textModel, pack.manifest.text],
  ] as const) {
    const session = await open(file)
    try {
      same(`${said.file} inputs`, said.inputs, session.inputMetadata)
      same(`${said.file} outputs`, said.outputs, session.outputMetadata)
    } finally {
      await session.release()
    }
  }
  return pack.manifest
}

function same(what: string, said: Manifest['image']['inputs'], found: Metadata): void {
  const wanted = said.map(({ name, type, shape }) => `${name}: ${type} [${shape.join(', ')}]`).join('; ')
  const got = found.map((value) => (value.isTensor ? `${value.name}: ${value.type} [${value.shape.join(', ')}]` : value.name)).join('; ')
  if (wanted !== got) throw new PackError('mismatch', `${what}: the manifest says ${wanted}; the model has ${got}`)
}
