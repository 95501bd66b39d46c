import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { deploy, production } from './testing/deployed.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = fileURLToPath(new URL('./node_modules/.sst-bundle/', import.meta.url))
const file = join(root, 'sst.config.ts')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Config = { app(input: { stage: string }): Record<string, unknown>; run(): Promise<Record<string, unknown>> }

/** As SST bundles it: Pulumi from outside, and its own names put in front of every file. */
async function bundled(): Promise<Config> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['@pulumi/*'],
    define: { $app: JSON.stringify({ name: 'kensa', stage: 'production' }) },
    plugins: [
      {
        name: 'globals',
        setup(builder) {
          builder.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
            contents: `import * as aws from "@pulumi/aws";\n${readFileSync(path, 'utf8')}`,
            loader: 'ts',
          }))
        },
      },
    ],
  })
  mkdirSync(folder, { recursive: true })
  const target = join(folder, 'sst.config.mjs')
  writeFileSync(target, `const $config = (config) => config;\n${outputFiles[0]?.text}`)
  return ((await import(pathToFileURL(target).href)) as { default: Config }).default
}

it('imports nothing at its top, which SST refuses', () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/^import /m)
})

it('bundles as SST does it, and makes the fleet of its stage', async () => {
  const config = await bundled()
  expect(config.app({ stage: 'production' })).toMatchObject({ name: 'kensa', home: 'aws', removal: 'retain', protect: true })
  expect(config.app({ stage: 'try' })).toMatchObject({ removal: 'remove', protect: false })
  // Sets the mocks that Pulumi asks, in this process.
  const { facts } = await deploy()
  Object.assign(process.env, production)
  expect(Object.keys(await config.run()).toSorted()).toEqual(Object.keys(facts).toSorted())
})

it('uses the versions of Pulumi that it names, and those of SST`s own platform', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))
  expect(readFileSync(file, 'utf8')).toContain(`aws: { region, version: '${dependencies['@pulumi/aws']}'`)
})

it('has a lockfile that names no host', () => {
  const text = readFileSync(new URL('./package-lock.json', import.meta.url), 'utf8')
  expect(text).not.toContain('"resolved"')
})
