import type { Page } from 'playwright-core'

/** Everything that the page complained about: exceptions and console errors (a refused sign-in is no error of the page). */
export function watchErrors(page: Page, expected: readonly RegExp[] = []): () => string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  return () => errors.filter((error) => !expected.some((pattern) => pattern.test(error)))
}
