import type { BrowserContext, Page } from 'playwright-core'

/**
 * Counts what a person's hands do: each press of a pointer or a key that the browser itself calls real. Letters that are typed into one
 * field in a row are one, as one word is said; a key that is held down is one too.
 */
export async function countTouches(context: BrowserContext): Promise<void> {
  await context.addInitScript(`(() => {
    const count = () => sessionStorage.setItem('touches', String(Number(sessionStorage.getItem('touches') ?? 0) + 1))
    let typing = null
    addEventListener('pointerdown', (event) => {
      if (!event.isTrusted) return
      typing = null
      count()
    }, true)
    addEventListener('keydown', (event) => {
      if (!event.isTrusted || event.repeat || ['Shift', 'Alt', 'Control', 'Meta'].includes(event.key)) return
      const field = event.key.length === 1 && event.target.closest?.('input, textarea')
      if (field && field === typing) return
      typing = field || null
      count()
    }, true)
  })()`)
}

/** Touches since the last call, or since the page was opened. */
export async function takeTouches(page: Page): Promise<number> {
  const touches = await page.evaluate<number>(`Number(sessionStorage.getItem('touches') ?? 0)`)
  await page.evaluate(`sessionStorage.removeItem('touches')`)
  return touches
}
