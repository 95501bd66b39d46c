import { expect, it } from 'vitest'
import { planModels } from './plan.ts'

const variants = (...precisions: ('fp32' | 'fp16' | 'int8')[]) =>
  precisions.map((precision) => ({ precision, file: `m-${precision}.onnx` }))
const big = { role: 'image' as const, variants: variants('fp32', 'fp16', 'int8'), memory: { sessionMib: 1000, rowMib: 20 } }
const small = { role: 'text' as const, variants: variants('fp32'), memory: { sessionMib: 100, rowMib: 1 } }
const gib = 1024 ** 3

it('takes half precision on CUDA, full precision on a CPU, and what there is where a pack has one only', () => {
  expect(planModels([big, small], 'cuda', 80 * gib, 64).get('image')).toEqual({ precision: 'fp16', file: 'm-fp16.onnx', rowsMax: 64 })
  expect(planModels([big, small], 'cpu', 80 * gib, 4).get('image')).toEqual({ precision: 'fp32', file: 'm-fp32.onnx', rowsMax: 4 })
  expect(planModels([big, small], 'cuda', 80 * gib, 64).get('text')?.precision).toBe('fp32')
})

it('takes smaller weights of the largest model when memory is short, then smaller batches, and one row at the least', () => {
  const at = (freeGib: number) => planModels([big, small], 'cpu', freeGib * gib, 64)
  expect(at(2).get('image')).toMatchObject({ precision: 'fp32', rowsMax: 6 })
  expect(at(1.2).get('image')).toMatchObject({ precision: 'fp16' })
  expect(at(0.7).get('image')).toMatchObject({ precision: 'int8' })
  expect(at(0.1).get('image')).toMatchObject({ precision: 'int8', rowsMax: 1 })
})

it('gives full batches where memory cannot be told', () => {
  expect(planModels([big], 'cuda', undefined, 64).get('image')?.rowsMax).toBe(64)
})
