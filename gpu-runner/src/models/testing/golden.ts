import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import sharp from 'sharp'
import type { Output } from '../check-output.ts'
import type { Picture } from '../pictures/picture.ts'

/** A tensor as models/families/make/common.py writes it. */
export type Packed = { type: 'float32' | 'int64'; dims: number[]; base64: string }

const families = new URL('../../../../models/families/', import.meta.url)

export async function readGolden<T>(family: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`${family}/golden.json`, families), 'utf8')) as T
}

export function readFamilyFile(family: string, name: string): Promise<string> {
  return readFile(new URL(`${family}/${name}`, families), 'utf8')
}

export async function readPicture(name: string): Promise<Picture> {
  const { data, info } = await sharp(fileURLToPath(new URL(`pictures/${name}.png`, families)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) }
}

export function floats({ base64 }: Packed): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
}

export function output(packed: Packed): Output {
  return { data: floats(packed), dims: packed.dims }
}

type Data = Float32Array | BigInt64Array | Uint8Array
export type Feeds = Record<string, { data: Data; dims: readonly number[] }>

/** Runs a family's tiny model in this process. */
export async function runTiny(family: string, name: string, feeds: Feeds): Promise<Record<string, Output>> {
  const session = await InferenceSession.create(fileURLToPath(new URL(`${family}/${name}.onnx`, families)), { intraOpNumThreads: 1 })
  const answer = await session.run(Object.fromEntries(Object.entries(feeds).map(([key, { data, dims }]) => [key, tensorOf(data, dims)])))
  return Object.fromEntries(
    Object.entries(answer).map(([key, { data, dims }]) => [key, { data: Float32Array.from(data as Float32Array), dims }]),
  )
}

function tensorOf(data: Data, dims: readonly number[]): Tensor {
  if (data instanceof BigInt64Array) return new Tensor('int64', data, dims)
  return data instanceof Uint8Array ? new Tensor('bool', data, dims) : new Tensor('float32', data, dims)
}

/** One row of a batch. */
export function rowOf({ data, dims }: Output, row = 0): Output {
  const length = data.length / (dims[0] as number)
  return { data: data.slice(row * length, (row + 1) * length), dims: dims.slice(1) }
}
