import { defineConfig } from 'vitest/config'

// Tests open sessions themselves (models/onnx/disable-telemetry.ts).
process.env['ORT_DISABLE_TELEMETRY'] = '1'

// infra/cloud has packages and tests of its own.
const hidden = ['**/node_modules/**', '**/dist/**', '.cache/**', '.kensa/**', 'infra/cloud/**']

// Two projects: `rooms` has the tests beside the code, `e2e` the ones that need several parts or a browser and so run one file at a time.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['{contract,algorithms,db,edge,gpu-runner,models,samples,web,infra,bench}/**/*.test.{ts,tsx}'],
          exclude: hidden,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: hidden,
          fileParallelism: false,
          // A browser on a loaded machine now and then loses a click; vitest names every test that needed a second try.
          retry: process.env.CI === undefined ? 0 : 1,
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
