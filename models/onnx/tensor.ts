import { type Bytes, bytesField, concat, integerField, textField } from './protobuf.ts'

/** Element types that the writer knows, by ONNX's numbers. */
export const elementTypes = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9, float16: 10 } as const
export type ElementType = keyof typeof elementTypes

export type TensorData = Float32Array | Uint8Array | Int8Array | Int32Array | BigInt64Array | Uint16Array

const bytesPerElement: Record<ElementType, number> = { float32: 4, uint8: 1, int8: 1, int32: 4, int64: 8, bool: 1, float16: 2 }

/** A TensorProto with raw little-endian data. Throws RangeError when the data doesn't fill the shape. */
export function tensorProto(name: string, type: ElementType, shape: readonly number[], data: TensorData): Bytes {
  const wanted = shape.reduce((product, n) => product * n, 1)
  if (data.BYTES_PER_ELEMENT !== bytesPerElement[type] || data.length !== wanted) {
    throw new RangeError(
      `${name}: ${type} [${shape.join(', ')}] needs ${wanted} elements, got ${data.length} of ${data.BYTES_PER_ELEMENT} bytes`,
    )
  }
  return concat([
    ...shape.map((n) => integerField(1, n)),
    integerField(2, elementTypes[type]),
    textField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ])
}

/** A TensorProto whose raw data fills a file beside the graph. */
export function tensorBeside(name: string, type: ElementType, shape: readonly number[], file: string): Bytes {
  return concat([
    ...shape.map((n) => integerField(1, n)),
    integerField(2, elementTypes[type]),
    textField(8, name),
    bytesField(13, concat([textField(1, 'location'), textField(2, file)])),
    integerField(14, 1),
  ])
}
