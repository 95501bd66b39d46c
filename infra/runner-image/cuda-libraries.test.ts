import { expect, it } from 'vitest'
import { missingLibraries, openedAtRunTime } from './cuda-libraries.ts'

// What ldd printed of the provider of ONNX Runtime 1.30.0, on a machine without CUDA and without a driver, shortened.
const withoutCuda = `
	linux-vdso.so.1 (0x00007ffd5a3f2000)
	libcublasLt.so.13 => not found
	libcublas.so.13 => not found
	libcudart.so.13 => not found
	libcuda.so.1 => not found
	libstdc++.so.6 => /lib/x86_64-linux-gnu/libstdc++.so.6 (0x00007f2c1a000000)
	libcublasLt.so.13 => not found
`

it('names each missing library once, but not the driver, which the machine brings', () => {
  expect(missingLibraries(withoutCuda)).toEqual(['libcublasLt.so.13', 'libcublas.so.13', 'libcudart.so.13'])
  expect(missingLibraries('\tlibcuda.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([])
})

it('knows what the provider opens later, by the CUDA version that it was linked with', () => {
  const opened = openedAtRunTime(withoutCuda)
  expect(opened.filter((name) => !name.startsWith('libcudnn_'))).toEqual([
    'libcudnn.so.9',
    'libcufft.so.12',
    'libnvrtc.so.13',
    'libnvJitLink.so.13',
  ])
  expect(opened).toContain('libcudnn_engines_precompiled.so.9')
  expect(openedAtRunTime('\tlibcudart.so.12 => /usr/lib/libcudart.so.12 (0x0)')).toContain('libcufft.so.11')
  expect(() => openedAtRunTime('\tlibc.so.6 => /lib/libc.so.6 (0x0)')).toThrow('not the CUDA provider')
})
