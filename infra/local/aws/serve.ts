import { startAws } from './start-aws.ts'

const { OBJECTS_DIR, PORT, VISIBILITY_TIMEOUT_S } = process.env
const aws = await startAws({
  port: Number(PORT ?? 0),
  ...(OBJECTS_DIR ? { objectsDir: OBJECTS_DIR } : {}),
  ...(VISIBILITY_TIMEOUT_S ? { visibilityTimeoutS: Number(VISIBILITY_TIMEOUT_S) } : {}),
})
const { stop, ...facts } = aws
console.log(JSON.stringify({ ready: true, ...facts }))

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().finally(() => process.exit(0)))
