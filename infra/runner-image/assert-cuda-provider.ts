// Fails the build of the image when a library of ONNX Runtime's CUDA provider is missing: at run time it would only work more slowly, or
// not start at all. `node assert-cuda-provider.ts [DIRECTORY]`
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { driver, missingLibraries, openedAtRunTime } from './cuda-libraries.ts'

const directory = process.argv[2] ?? nativeDirectory()
const complaints: string[] = []
let listed = ''
for (const name of ['libonnxruntime_providers_shared.so', 'libonnxruntime_providers_cuda.so']) {
  const { stdout, stderr, status } = spawnSync('ldd', [join(directory, name)], { encoding: 'utf8' })
  if (status !== 0) complaints.push(`${name} cannot be read: ${(stderr || stdout).trim()}`)
  complaints.push(...missingLibraries(stdout).map((library) => `${name} needs ${library}`))
  listed += stdout
}
for (const library of openedAtRunTime(listed)) {
  const problem = loadProblem(library)
  if (problem && !problem.startsWith(`${driver}:`)) complaints.push(`the CUDA provider opens ${library}: ${problem}`)
}
if (complaints.length > 0) {
  console.error(`The CUDA provider of ONNX Runtime would not work here; choose a CUDA_IMAGE that has:\n  ${complaints.join('\n  ')}`)
  process.exit(1)
}
console.log('the CUDA provider finds all its libraries but the driver, which the machine brings')

function nativeDirectory(): string {
  const entry = createRequire(import.meta.url).resolve('onnxruntime-node/package.json')
  return join(dirname(entry), 'bin', 'napi-v6', process.platform, process.arch)
}

/** Node opens any library before it finds that it is no addon. */
function loadProblem(library: string): string | undefined {
  try {
    process.dlopen({ exports: {} }, library)
  } catch (error) {
    const { message } = error as Error
    return message.includes('did not self-register') ? undefined : message
  }
  return undefined
}
