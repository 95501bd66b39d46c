/** The driver's library lies on the machine, not in an image: the container runtime mounts it. */
export const driver = 'libcuda.so.1'

/** Names in what `ldd` prints that it did not find, but the driver's. */
export function missingLibraries(ldd: string): string[] {
  const names = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name as string)
  return [...new Set(names)].filter((name) => name !== driver)
}

const cufftOfCuda: Record<string, string> = { 12: 'libcufft.so.11', 13: 'libcufft.so.12' }

/** cuDNN 9 is a small library that opens these as it needs them. */
const cudnnParts = ['graph', 'ops', 'cnn', 'adv', 'heuristic', 'engines_precompiled', 'engines_runtime_compiled']

/** Libraries that the provider, cuDNN and cuFFT open when they first need them, so that `ldd` does not list them. */
export function openedAtRunTime(ldd: string): string[] {
  const cuda = /libcudart\.so\.(\d+)/.exec(ldd)?.[1]
  if (cuda === undefined) throw new Error('ldd lists no libcudart: this is not the CUDA provider')
  const cufft = cufftOfCuda[cuda]
  if (!cufft) throw new Error(`which cuFFT belongs to CUDA ${cuda} is not known`)
  const cudnn = ['libcudnn.so.9', ...cudnnParts.map((part) => `libcudnn_${part}.so.9`)]
  return [...cudnn, cufft, `libnvrtc.so.${cuda}`, `libnvJitLink.so.${cuda}`]
}
