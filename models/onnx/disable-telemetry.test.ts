import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('has ONNX Runtime keep nothing about the device, where it would write an identifier and reports beside it', () => {
  const home = mkdtempSync(join(tmpdir(), 'kensa-home-'))
  const code = `import './disable-telemetry.ts'
    import { InferenceSession } from 'onnxruntime-node'
    await InferenceSession.create('../packs/builtin/text.onnx')`
  // Nothing else of the environment: ONNX Runtime is also silent where it sees that it is being tested.
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { HOME: home, PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(readdirSync(home)).toEqual([])
  rmSync(home, { recursive: true })
})
