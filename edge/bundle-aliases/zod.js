// Stands in for `zod` in the Worker's bundle. The package's own entry makes its namespaces values (`z`, `z.core`, `z.locales`), which
// keeps error messages in sixty languages in the bundle: a fifth of its size.
import * as z from './zod-exports.js'

export * from './zod-exports.js'
export { z, z as default }
