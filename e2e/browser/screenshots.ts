import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { SampleStack } from '../sample-stack.ts'
import type { Device } from './browser.ts'
import { namesOfHits } from './drive-search.ts'

const soon = { timeout: 30_000 }

/** Pictures of the portal with the whole sample organisation, light and dark, for the documentation. */
export async function takeScreenshots(page: Page, { stack, organization }: SampleStack, device: Device, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const project = `project=${organization.projectId}`
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const take = async (name: string) => {
      await page.waitForLoadState('networkidle')
      await expect.poll(() => page.evaluate<boolean>('[...document.images].every((image) => image.complete)'), soon).toBe(true)
      await page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.png`) })
    }
    await page.goto(`${stack.url}/?${project}&q=blue+wrench`)
    await namesOfHits(page)
    await take('search')
    await page.goto(`${stack.url}/?${project}&q=orange+wrench&kind=video`)
    await namesOfHits(page)
    await page.getByRole('list', { name: 'Hits' }).locator('[data-grid-focus]').first().click()
    await page.getByRole('dialog').getByText('Why it matched').waitFor()
    await take('hit')
    await page.getByRole('link', { name: /Open at/ }).click()
    await page.getByRole('slider', { name: 'Frames of the video' }).waitFor()
    await expect.poll(() => page.evaluate<number>(`document.querySelector('video')?.readyState ?? 0`), soon).toBeGreaterThan(1)
    await take('video')
    await page.goto(`${stack.url}/library?${project}`)
    await page.getByRole('list', { name: 'Files' }).getByRole('link').first().waitFor()
    await take('library')
  }
}
