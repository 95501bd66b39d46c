import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import dockerignore from '@balena/dockerignore'
import { type Copy, DockerfileParser, type From, type Instruction } from 'dockerfile-ast'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Stage = { name: string; base: string; instructions: Instruction[] }
export type CopiedFiles = { stage: string; sources: string[]; target: string; workdir: string }

const document = DockerfileParser.parse(readFileSync(join(root, 'infra/runner-image/Dockerfile'), 'utf8'))
// Its types promise a `default` that the module does not have.
const createIgnored = dockerignore as unknown as typeof dockerignore.default
const ignored = createIgnored().add(readFileSync(join(root, '.dockerignore'), 'utf8'))

export const buildArgs: ReadonlyMap<string, string> = new Map(
  document.getARGs().flatMap((arg) => {
    const property = arg.getProperty()
    return property ? [[property.getName(), property.getValue() ?? ''] as const] : []
  }),
)

export const stages: Stage[] = readStages()

function readStages(): Stage[] {
  const found: Stage[] = []
  for (const instruction of document.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From
      found.push({ name: from.getBuildStage() ?? '', base: from.getImage() ?? '', instructions: [] })
    } else found.at(-1)?.instructions.push(instruction)
  }
  return found
}

export function stageOf(name: string): Stage {
  const stage = stages.find((candidate) => candidate.name === name)
  if (!stage) throw new Error(`the Dockerfile has no stage ${name}`)
  return stage
}

/** COPY from the build context, not from another stage. */
export function copiedFromContext(): CopiedFiles[] {
  return stages.flatMap((stage) => {
    let workdir = '/'
    return stage.instructions.flatMap((instruction) => {
      const words = instruction.getArguments().map((argument) => argument.getValue())
      if (instruction.getKeyword() === 'WORKDIR') workdir = words[0] ?? workdir
      if (instruction.getKeyword() !== 'COPY') return []
      if ((instruction as Copy).getFlags().some((flag) => flag.getName() === 'from')) return []
      return [{ stage: stage.name, sources: words.slice(0, -1), target: words.at(-1) ?? '', workdir }]
    })
  })
}

/** The files that Docker would copy for a source: those under it that `.dockerignore` leaves in. */
export function filesOf(source: string): string[] {
  const isFolder = statSync(join(root, source), { throwIfNoEntry: false })?.isDirectory()
  const files = isFolder
    ? globSync(`${source}/**/*`, { cwd: root, exclude: (path) => path.endsWith('node_modules') }).filter((path) =>
        statSync(join(root, path)).isFile(),
      )
    : [source].filter((path) => statSync(join(root, path), { throwIfNoEntry: false }))
  return ignored.filter(files.map((path) => path.replaceAll('\\', '/')))
}
