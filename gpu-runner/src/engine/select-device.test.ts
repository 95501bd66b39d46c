import { expect, it } from 'vitest'
import { selectDevice } from './select-device.ts'

it('takes the device that was asked for when a model loads on it', () => {
  expect(selectDevice('cuda', undefined)).toEqual({ ok: true, device: 'cuda' })
  expect(selectDevice('cpu', undefined)).toEqual({ ok: true, device: 'cpu' })
})

it('never falls back to the CPU: it names the cause and the way out in one line', () => {
  const choice = selectDevice('cuda', 'libcublas.so.12:\n cannot open')
  expect(choice).toMatchObject({ ok: false, exitCode: 78 })
  expect(choice.ok === false && choice.sentence).toMatch(
    /^DEVICE=cuda but no usable CUDA device was found \(libcublas.so.12: cannot open\).*DEVICE=cpu/,
  )
})

it('names the cause alone when a call to CUDA failed', () => {
  const failure =
    '/onnxruntime_src/onnxruntime/core/providers/cuda/cuda_call.cc:154 std::conditional_t<THRW, void, onnxruntime::common::Status> onnxruntime::CudaCall(ERRTYPE, const char*, const char*, SUCCTYPE, const char*, const char*, int) [with ERRTYPE = cudaError; bool THRW = true; SUCCTYPE = cudaError] CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version ; GPU=-1 ; hostname=vm ; file=/onnxruntime_src/onnxruntime/core/providers/cuda/cuda_execution_provider.cc ; line=352'
  const choice = selectDevice('cuda', failure)
  expect(choice.ok === false && choice.sentence).toContain(
    '(CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version)',
  )
})
