import type { Page } from 'playwright-core'

/** Asks in words and waits until the address names the frozen result of just these words. */
export async function submitSearch(page: Page, text: string): Promise<void> {
  const before = new URL(page.url()).searchParams.get('s')
  await page.getByRole('textbox', { name: 'Search', exact: true }).fill(text)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => {
    const { searchParams } = url
    return searchParams.get('q') === text && searchParams.get('s') !== null && searchParams.get('s') !== before
  })
  await page.getByRole('list', { name: 'Hits' }).locator('[data-grid-focus]').first().waitFor()
}

/** What each hit in sight is called, best first: "Hit 1: press-07.jpg". */
export async function namesOfHits(page: Page): Promise<string[]> {
  const hits = page.getByRole('list', { name: 'Hits' }).locator('[data-grid-focus]')
  await hits.first().waitFor()
  return hits.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''))
}

export async function openFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filters', exact: true }).filter({ visible: true }).click()
  await page.getByRole('dialog', { name: 'Filters' }).waitFor()
}
