// The container's health check: ends with 0 while the runner says that all is well. The image has no curl.
const port = process.env['ENCODE_PORT'] ?? '8790'
try {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) })
  if (!response.ok) console.error(await response.text())
  process.exitCode = response.ok ? 0 : 1
} catch (error) {
  console.error(String((error as Error).cause ?? error))
  process.exitCode = 1
}
