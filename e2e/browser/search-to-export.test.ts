import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../rig/wait-until.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'
import { itemsOf, openReviewStand, type ReviewStand } from './review-stand.ts'
import { signInHere } from './sign-in.ts'
import { countTouches, takeTouches } from './touches.ts'

const frames = 50
const regionsMin = 150
const touchesMax = 35

// Chromium reports the refusal that asks for a sign-in.
const refusals = [/status of 401/, /EventSource/]

describe.each(deviceNames)('on a %s', (device) => {
  describeInBrowser('from a search to a file of annotations', () => {
    let running: SampleStack
    let browser: Browser
    let stand: ReviewStand
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    const press = (target: Locator) => (device === 'phone' ? target.tap() : target.click())
    const button = (name: string | RegExp, within: Locator | Page = page) =>
      within.getByRole('button', { name }).filter({ visible: true }).first()

    beforeAll(async () => {
      running = await startSampleStack()
      stand = await openReviewStand(running, frames)
      browser = await launchBrowser()
      context = await openContext(browser, device, { acceptDownloads: true })
      await countTouches(context)
      page = await context.newPage()
      errors = watchErrors(page, refusals)
      await page.goto(running.stack.url)
      await signInHere(page, running.organization)
      await page.getByRole('textbox', { name: 'Search', exact: true }).waitFor()
    }, 400_000)
    afterAll(async () => {
      await browser?.close()
      await running?.stop()
    })

    it(`takes at most ${touchesMax} touches for ${regionsMin} regions on ${frames} frames, and what is wrong among them is rejected`, async () => {
      await takeTouches(page)
      const field = page.getByRole('textbox', { name: 'Search', exact: true })
      await press(field)
      await page.keyboard.type('things on a workbench')
      await page.keyboard.press('Enter')
      const hits = page.getByRole('list', { name: 'Hits' })
      await hits.locator('[data-grid-focus]').first().waitFor()
      await press(hits.getByRole('checkbox').first())
      await press(button('Analyze'))
      await press(page.getByRole('menuitem', { name: 'Annotate' }))
      const sheet = page.getByRole('dialog', { name: 'Annotate' })
      await press(sheet.getByText(/^All \d+ hits/).first())
      await press(button(/^Choose all \d+$/, sheet))
      await press(button(/^Preview/, sheet))
      await sheet.locator('svg[data-regions]').first().waitFor({ timeout: 60_000 })
      await press(button(/^Start for \$/, sheet))
      const onward = sheet.getByRole('link', { name: /^Review \d+ items$/ })
      await onward.waitFor({ timeout: 120_000 })
      const proposed = await itemsOf(running, 'state=open')
      await press(onward)

      await press(button('Many at once'))
      const cards = page.getByRole('list', { name: 'Items' })
      await cards.locator('[data-grid-focus]').first().waitFor()
      const wrong = proposed.filter((item) => !stand.isRight(item))
      for (const item of wrong) await press(await cardOf(cards, item.id))
      if (wrong.length > 0) {
        await press(button(`Reject ${wrong.length}`))
        await confirm(/^Reject \d+$/)
      }
      const finished = page.getByRole('heading', { name: 'All decided' })
      for (;;) {
        await page.evaluate('scrollTo(0, 0)')
        const all = page.getByRole('button', { name: /^Accept all/ }).first()
        await all.or(finished).first().waitFor()
        if ((await all.count()) === 0) break
        await press(all)
        await confirm(/^Accept \d+$/)
      }

      await press(page.getByRole('link', { name: 'Export the result' }))
      await press(button('Export'))
      await press(button('Export', page.getByRole('dialog', { name: 'Export' })))
      const row = page.getByRole('list', { name: 'Exports', exact: true }).getByRole('listitem').first()
      await row.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 })
      const downloaded = page.waitForEvent('download')
      await press(row.getByRole('button', { name: 'Download' }))
      const bytes = await readFile(await (await downloaded).path())
      const touches = await takeTouches(page)
      console.log(
        `${device}: ${proposed.length} regions proposed, ${wrong.length} of them wrong, ${touches} touches, ${bytes.length} bytes`,
      )
      expect(bytes.length).toBeGreaterThan(1_000)
      expect(proposed.length).toBeGreaterThanOrEqual(regionsMin)
      expect(touches).toBeLessThanOrEqual(touchesMax)
      const decided = await itemsOf(running, 'state=decided')
      expect(decided).toHaveLength(proposed.length)
      for (const item of decided) expect(item.outcome, item.id).toBe(stand.isRight(item) ? 'accepted' : 'rejected')
      expect(errors()).toEqual([])
    }, 300_000)

    /** Says yes to the question that has just been asked. */
    async function confirm(answer: RegExp): Promise<void> {
      const question = page.getByRole('dialog', { name: /\?$/ })
      await press(button(answer, question))
      await question.waitFor({ state: 'detached' })
    }

    /** The card of an item, scrolled to where it is. */
    async function cardOf(cards: Locator, itemId: string): Promise<Locator> {
      const card = cards.locator(`[data-item="${itemId}"]`)
      await waitUntil(`the card of ${itemId}`, async () => {
        if ((await card.count()) > 0) return true
        await page.evaluate('scrollBy(0, innerHeight / 2)')
        if (await page.evaluate<boolean>('scrollY + innerHeight >= document.documentElement.scrollHeight - 2'))
          await page.evaluate('scrollTo(0, 0)')
        return false
      })
      // Clear of the bars above and below, as a person has it before pressing.
      await card.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      return card
    }
  })
})
