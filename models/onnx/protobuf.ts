/** The few pieces of the protobuf wire format that an ONNX file is made of. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

export function concat(parts: readonly Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** Base-128 varint; negative numbers in 64-bit two's complement, as protobuf's int64 does. */
export function varint(value: number | bigint): Bytes {
  let left = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  do {
    const low = Number(left & 127n)
    left >>= 7n
    bytes.push(left > 0n ? low | 128 : low)
  } while (left > 0n)
  return Uint8Array.from(bytes)
}

const key = (field: number, wire: number) => varint((field << 3) | wire)

export const integerField = (field: number, value: number | bigint) => concat([key(field, 0), varint(value)])
export const bytesField = (field: number, value: Uint8Array) => concat([key(field, 2), varint(value.length), value])
export const textField = (field: number, value: string) => bytesField(field, encoder.encode(value))

export function floatField(field: number, value: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return concat([key(field, 5), bytes])
}
