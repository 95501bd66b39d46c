// Stands in for `@better-auth/telemetry` in the Worker's bundle: nothing is told to anybody.
export async function createTelemetry() {
  return { publish: async () => {} }
}

export async function getTelemetryAuthConfig() {
  return {}
}
