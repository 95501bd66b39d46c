import type { TensorDescription } from './manifest.ts'

/** A tensor as people read it. */
export const tensorText = ({
  name,
  type,
  shape,
}: {
  name: string | null
  type: TensorDescription['type']
  shape: readonly (number | string)[]
}) => `${name ?? 'any name'}: ${type} [${shape.join(', ')}]`

/** Whether two tensors are of one name, type and shape; what a free length is called says nothing. */
export const isSameTensor = (a: TensorDescription, b: TensorDescription) =>
  a.name === b.name &&
  a.type === b.type &&
  a.shape.length === b.shape.length &&
  a.shape.every((length, i) => isSameLength(length, b.shape[i]))

const isSameLength = (a: number | string, b: number | string | undefined) => a === b || (typeof a === 'string' && typeof b === 'string')
