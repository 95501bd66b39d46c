import { type Bytes, bytesField, concat, floatField, integerField, textField } from './protobuf.ts'

/** An operator's attribute. Whole numbers and floats are different types in ONNX, so they are told apart here. */
export type Attribute =
  | { int: number }
  | { float: number }
  | { text: string }
  | { ints: readonly number[] }
  | { floats: readonly number[] }
  | { tensor: Uint8Array }

export function attributeProto(name: string, value: Attribute): Bytes {
  const typed = (type: number, ...fields: Bytes[]) => concat([textField(1, name), ...fields, integerField(20, type)])
  if ('float' in value) return typed(1, floatField(2, value.float))
  if ('int' in value) return typed(2, integerField(3, value.int))
  if ('text' in value) return typed(3, textField(4, value.text))
  if ('tensor' in value) return typed(4, bytesField(5, value.tensor))
  if ('floats' in value) return typed(6, ...value.floats.map((x) => floatField(7, x)))
  return typed(7, ...value.ints.map((x) => integerField(8, x)))
}
