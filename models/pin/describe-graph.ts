import type { InferenceSession } from 'onnxruntime-node'
import { type TensorDescription, tensorSchema } from '../manifest.ts'
import { PackError } from '../pack-error.ts'

/** What a graph takes and gives. */
export type GraphDescription = { inputs: TensorDescription[]; outputs: TensorDescription[] }

/** Opens a graph; `InferenceSession.create`, but for tests. */
export type OpenSession = (file: string) => Promise<InferenceSession>

/** Opens a graph and reads what it takes and gives; `name` is for messages. Throws `PackError` (`mismatch`) where it can't be opened. */
export async function describeGraph(open: OpenSession, file: string, name: string): Promise<GraphDescription> {
  const session = await open(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PackError('mismatch', `${name} is not a graph that ONNX Runtime opens: ${reason}`, { cause })
  })
  try {
    return { inputs: tensors(name, session.inputMetadata), outputs: tensors(name, session.outputMetadata) }
  } finally {
    await session.release()
  }
}

function tensors(graph: string, metadata: InferenceSession['inputMetadata']): TensorDescription[] {
  return metadata.map((value) => {
    const free = (length: number | string) => (length === '' || (typeof length === 'number' && length < 0) ? '?' : length)
    const described = tensorSchema.safeParse(
      value.isTensor ? { name: value.name, type: value.type, shape: value.shape.map(free) } : undefined,
    )
    if (described.success) return described.data
    throw new PackError(
      'mismatch',
      `${graph} has ${value.name}, which is ${value.isTensor ? value.type : 'no tensor'}: nothing here handles that`,
    )
  })
}
