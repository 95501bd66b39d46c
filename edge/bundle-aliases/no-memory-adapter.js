// Stands in for `@better-auth/memory-adapter` in the Worker's bundle: sign-in always has its database.
export function memoryAdapter() {
  throw new Error('Sign-in has no database.')
}
