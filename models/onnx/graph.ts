import { type Attribute, attributeProto } from './attribute.ts'
import { type Bytes, bytesField, concat, integerField, textField } from './protobuf.ts'
import { type ElementType, elementTypes, type TensorData, tensorBeside, tensorProto } from './tensor.ts'

/** A value inside a graph: the result of an operator, an input or a constant. */
export type Value = string & { readonly value: unique symbol }

/** A length, or the name of one that is only known when the graph runs. */
export type Dimension = number | string

export type ModelOptions = { opset?: number; graphName?: string; producer?: string; metadata?: Record<string, string> }

/**
 * Builds an ONNX model operator by operator, without a dependency. Operators are added in the order they run in.
 * The result loads in any ONNX runtime that knows the opset (17 unless told otherwise, IR version 8).
 */
export class OnnxGraph {
  readonly #nodes: Bytes[] = []
  readonly #constants: Bytes[] = []
  readonly #inputs: Bytes[] = []
  readonly #outputs: Bytes[] = []
  #named = 0

  input(name: string, type: ElementType, shape: readonly Dimension[]): Value {
    this.#inputs.push(valueInfo(name, type, shape))
    return name as Value
  }

  output(value: Value, name: string, type: ElementType, shape: readonly Dimension[]): void {
    this.#nodes.push(node('Identity', [value], [name], {}))
    this.#outputs.push(valueInfo(name, type, shape))
  }

  constant(type: ElementType, shape: readonly number[], data: TensorData): Value {
    const name = `c${this.#named++}`
    this.#constants.push(tensorProto(name, type, shape, data))
    return name as Value
  }

  /** A constant whose raw data fills a file beside the graph, as weights beyond protobuf's 2 GB must. */
  constantBeside(type: ElementType, shape: readonly number[], file: string): Value {
    const name = `c${this.#named++}`
    this.#constants.push(tensorBeside(name, type, shape, file))
    return name as Value
  }

  floats(shape: readonly number[], data: ArrayLike<number>): Value {
    return this.constant('float32', shape, data instanceof Float32Array ? data : Float32Array.from(data))
  }

  /** A one-dimensional int64 constant: shapes, axes, starts, ends. */
  integers(...data: number[]): Value {
    return this.constant('int64', [data.length], BigInt64Array.from(data, BigInt))
  }

  /** Adds an operator with one result. Optional inputs that are left out are given as `null`. */
  op(type: string, inputs: readonly (Value | null)[], attributes: Record<string, Attribute> = {}): Value {
    const name = `v${this.#named++}`
    this.#nodes.push(
      node(
        type,
        inputs.map((input) => input ?? ''),
        [name],
        attributes,
      ),
    )
    return name as Value
  }

  /** The file's bytes. */
  build({ opset = 17, graphName = 'graph', producer = 'kensa', metadata = {} }: ModelOptions = {}): Bytes {
    const graph = concat([
      ...this.#nodes.map((n) => bytesField(1, n)),
      textField(2, graphName),
      ...this.#constants.map((c) => bytesField(5, c)),
      ...this.#inputs.map((i) => bytesField(11, i)),
      ...this.#outputs.map((o) => bytesField(12, o)),
    ])
    return concat([
      integerField(1, 8),
      textField(2, producer),
      bytesField(7, graph),
      bytesField(8, integerField(2, opset)),
      ...Object.entries(metadata).map(([k, v]) => bytesField(14, concat([textField(1, k), textField(2, v)]))),
    ])
  }
}

const node = (type: string, inputs: readonly string[], outputs: readonly string[], attributes: Record<string, Attribute>) =>
  concat([
    ...inputs.map((name) => textField(1, name)),
    ...outputs.map((name) => textField(2, name)),
    textField(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attributeProto(name, value))),
  ])

function valueInfo(name: string, type: ElementType, shape: readonly Dimension[]): Bytes {
  const dimensions = shape.map((n) => bytesField(1, typeof n === 'number' ? integerField(1, n) : textField(2, n)))
  const tensorType = concat([integerField(1, elementTypes[type]), bytesField(2, concat(dimensions))])
  return concat([textField(1, name), bytesField(2, bytesField(1, tensorType))])
}
