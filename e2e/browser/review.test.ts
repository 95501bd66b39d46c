import { join } from 'node:path'
import type { Label } from '@kensa/contract/api/labels'
import type { Review, ReviewItem } from '@kensa/contract/api/reviews'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../rig/wait-until.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { openEyes } from './eyes.ts'
import { watchErrors } from './page-errors.ts'
import { itemsOf, openReviewStand, type ReviewStand } from './review-stand.ts'
import { signInHere } from './sign-in.ts'
import { swipeOver } from './swipe.ts'
import { countTouches, takeTouches } from './touches.ts'

// Chromium reports every refused request; these refusals are the point of the test.
const refusals = [/status of 401/, /status of 409/, /status of 500/, /ERR_INTERNET_DISCONNECTED/, /EventSource/]
/** As long as a person looks at the least: the page takes an answer before for the second half of a double press. */
const aLook = 'new Promise((resolve) => setTimeout(resolve, 300))'
const soon = { timeoutMs: 15_000 }

describeInBrowser('the review queue', () => {
  let running: SampleStack
  let browser: Browser
  let stand: ReviewStand
  let jobId: string
  let total: number

  beforeAll(async () => {
    running = await startSampleStack()
    stand = await openReviewStand(running, 50)
    ;({ jobId, open: total } = await stand.annotate())
    browser = await launchBrowser()
    console.log(`${total} regions proposed on ${stand.frameIds.length} frames`)
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const read = (id: string) => running.api.get<ReviewItem>(`/v1/review-items/${id}`)
  const openNow = async () => (await running.api.get<{ open: number }>('/v1/review-stats')).open
  const lastOf = async (itemId: string) => (await running.api.get<{ data: Review[] }>(`/v1/reviews?itemId=${itemId}`)).data[0]

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    const phone = device === 'phone'
    const stage = () => page.locator('[data-item]')
    const shown = async () => (await stage().getAttribute('data-item')) ?? ''
    const undoButton = () => page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ })
    const openPage = (query = '') => page.goto(`${running.stack.url}/review${query}`)
    const openQueue = async (query = '') => {
      await openPage(query)
      await stage().waitFor()
    }

    /** Does something to the item in sight and waits for the next; gives back which it was. */
    async function onItem(act: () => Promise<unknown>): Promise<string> {
      const before = await shown()
      await page.evaluate(aLook)
      await act()
      await waitUntil('the next item', async () => (await stage().count()) === 0 || (await shown()) !== before, soon)
      return before
    }
    const decidedAs = (id: string, outcome: string) =>
      waitUntil(`${id} to be ${outcome}`, async () => (await read(id)).outcome === outcome, soon)

    const { look, lookInEach } = openEyes(() => page, 'review', device)

    let toast: Locator
    beforeAll(async () => {
      context = await openContext(browser, device)
      await countTouches(context)
      page = await context.newPage()
      toast = page.getByRole('region', { name: 'Notifications' })
      errors = watchErrors(page, refusals)
      await openPage()
      await signInHere(page, running.organization)
      await stage().waitFor()
    })
    afterAll(() => context?.close())

    it('says when nothing waits, and what went wrong when it cannot be known', async () => {
      const claims = '**/v1/review-items/claim'
      await page.route(claims, (route) => route.fulfill({ json: { data: [], until: new Date().toISOString(), left: 0 } }))
      await openPage()
      await page.getByRole('heading', { name: 'Nothing waits for review' }).waitFor()
      await look('empty')
      await openPage('?tier=sure')
      await page.getByRole('heading', { name: 'Nothing waits under these filters' }).waitFor()
      await page.unroute(claims)
      const problem = { type: 'x', title: 'Internal', status: 500, code: 'internal', detail: 'It broke.', requestId: 'req_7' }
      await page.route(claims, (route) => route.fulfill({ status: 500, json: problem, contentType: 'application/problem+json' }))
      await openPage()
      await page.getByText('req_7').waitFor()
      await look('error')
      await page.unroute(claims)
      await page.getByRole('button', { name: 'Try again' }).click()
      await stage().waitFor()
    })

    it('fits on the screen without scrolling, and looks right', async () => {
      await openQueue()
      await lookInEach('single', () => stage().waitFor())
      const over = await page.evaluate<number>('document.documentElement.scrollHeight - window.innerHeight')
      expect(over).toBeLessThanOrEqual(0)
    })

    it.runIf(!phone)('is worked through by keyboard alone', async () => {
      const keys = page.keyboard
      await openQueue()
      const yes = await onItem(() => keys.press('ArrowRight'))
      const no = await onItem(() => keys.press('r'))
      const unknown = await onItem(() => keys.press('ArrowDown'))
      await Promise.all([decidedAs(yes, 'accepted'), decidedAs(no, 'rejected'), decidedAs(unknown, 'cant_tell')])

      const relabeled = await onItem(async () => {
        await keys.press('e')
        await page.getByRole('dialog', { name: 'What is it?' }).waitFor()
        await look('correct')
        await page.getByRole('dialog').locator('li button').first().waitFor()
        const { labelId } = await read(await shown())
        const { data } = await running.api.get<{ data: Label[] }>('/v1/labels?limit=100')
        await keys.press(data.find(({ id, hotkey }) => hotkey !== null && id !== labelId)?.hotkey ?? '')
      })
      await decidedAs(relabeled, 'corrected')
      expect((await lastOf(relabeled))?.after).toMatchObject({ labelId: expect.stringMatching(/^label_/) })

      const moved = await onItem(async () => {
        await keys.press('b')
        await page.getByRole('application').waitFor()
        await look('box')
        await keys.press('Shift+ArrowLeft')
        await keys.press('Alt+ArrowDown')
        await keys.press('Enter')
      })
      await decidedAs(moved, 'corrected')

      const passed = await onItem(async () => {
        await keys.press('u')
        await page.getByRole('dialog', { name: 'Pass on to somebody else' }).waitFor()
        await keys.type('Is this ours?')
        await look('escalate')
        await keys.press('Enter')
      })
      await waitUntil('it to be passed on', async () => (await read(passed)).note === 'Is this ours?', soon)

      await onItem(() => keys.press('n'))
      await keys.press('w')
      await page.getByRole('button', { name: 'Closer' }).waitFor()

      // Back, one after the other, and on again.
      const again = await onItem(() => keys.press('a'))
      await decidedAs(again, 'accepted')
      await undoButton().filter({ hasText: 'yes' }).waitFor()
      await keys.press('z')
      await waitUntil('it to be in sight again', async () => (await shown()) === again, soon)
      await keys.press('z')
      await waitUntil('what was passed on to be in sight again', async () => (await shown()) === passed, soon)
      await waitUntil('it to be as before', async () => (await read(passed)).note === null, soon)
      expect(await read(again)).toMatchObject({ state: 'open', outcome: null })
      await onItem(() => keys.press('Enter'))
      await decidedAs(passed, 'accepted')
    })

    it.runIf(phone)('is worked through by thumb alone', async () => {
      await openQueue()
      const yes = await onItem(() =>
        swipeOver(stage(), 140, 10, async () => {
          const sign = `document.querySelector('[data-sign="accept"]')`
          await waitUntil(
            'the sign to be clear',
            async () => (await page.evaluate<string>(`getComputedStyle(${sign}).opacity`)) === '1',
            soon,
          )
        }),
      )
      const no = await onItem(() => swipeOver(stage(), -140, 0))
      const unknown = await onItem(() => swipeOver(stage(), 10, -140))
      await Promise.all([decidedAs(yes, 'accepted'), decidedAs(no, 'rejected'), decidedAs(unknown, 'cant_tell')])
      const kept = await shown()
      await swipeOver(stage(), 40, 0)
      expect(await shown()).toBe(kept)

      const tapped = await onItem(() => page.getByRole('button', { name: 'No', exact: true }).tap())
      await decidedAs(tapped, 'rejected')
      const relabeled = await onItem(async () => {
        await page.getByRole('button', { name: 'Correct', exact: true }).tap()
        await page.getByRole('dialog', { name: 'What is it?' }).waitFor()
        await look('correct')
        await page.getByRole('dialog').locator('li button').nth(2).tap()
      })
      await decidedAs(relabeled, 'corrected')
      const moved = await onItem(async () => {
        await page.getByRole('button', { name: 'Correct', exact: true }).tap()
        await page.getByRole('button', { name: 'Adjust the frame' }).tap()
        await page.getByRole('application').waitFor()
        await look('box')
        // A finger that is lifted in the middle of a movement flings, and the browser takes the next tap for the end of that.
        await swipeOver(page.getByRole('button', { name: 'Lower right corner' }), -20, -20, () => page.evaluate(aLook))
        await page.getByRole('button', { name: 'Save' }).tap()
      })
      await decidedAs(moved, 'corrected')

      await page.getByRole('button', { name: 'Grounds' }).tap()
      await page.getByRole('dialog', { name: 'Grounds' }).getByText('Model', { exact: true }).waitFor()
      await look('grounds')
      await page.getByRole('dialog', { name: 'Grounds' }).getByRole('button', { name: 'Close' }).tap()
      await page.getByRole('dialog', { name: 'Grounds' }).waitFor({ state: 'detached' })
      await undoButton().tap()
      await waitUntil('it to be in sight again', async () => (await shown()) === moved, soon)
      await waitUntil('it to be open again', async () => (await read(moved)).state === 'open', soon)
      await page.getByRole('button', { name: 'Filters' }).tap()
      await page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'Likely' }).tap()
      await look('filters')
      await page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'Show' }).tap()
      await page.waitForURL(/tier=likely/)
      await page.getByRole('button', { name: 'Remove filter Likely' }).waitFor()
    })

    it('shows the next item before the answer is saved, and takes a double press for one', async () => {
      await openQueue()
      const decisions = '**/v1/review-items/*/decide'
      let save = () => {}
      const held = new Promise<void>((resolve) => {
        save = resolve
      })
      await page.route(decisions, async (route) => {
        await held
        await route.continue()
      })
      const cannotTell = page.getByRole('button', { name: "Can't tell", exact: true })
      const last = await onItem(() => (phone ? cannotTell.tap() : page.keyboard.press('s')))
      expect((await read(last)).state).toBe('open')
      save()
      await decidedAs(last, 'cant_tell')
      await page.unroute(decisions)
      const before = await openNow()
      await onItem(() => page.getByRole('button', { name: 'Yes', exact: true }).dblclick())
      await waitUntil('one to be decided', async () => (await openNow()) === before - 1, soon)
      const second = await shown()
      expect((await read(second)).state).toBe('open')
    })

    it('keeps answers while there is no network, says so, and sends them when it is back', async () => {
      await openQueue()
      await context.setOffline(true)
      const yes = page.getByRole('button', { name: 'Yes', exact: true })
      try {
        const first = await onItem(() => yes.click())
        const second = await onItem(() => yes.click())
        await page.getByText('2 answers wait for the network').waitFor()
        await look('offline')
        expect((await read(first)).state).toBe('open')
        await context.setOffline(false)
        await Promise.all([decidedAs(first, 'accepted'), decidedAs(second, 'accepted')])
      } finally {
        await context.setOffline(false)
      }
      await page.getByText('wait for the network').waitFor({ state: 'detached' })
    })

    it('decides nothing over what was decided elsewhere, and says what that was', async () => {
      await openQueue()
      const other = await openContext(browser, 'desktop', { storageState: await context.storageState() })
      const theirs = await other.newPage()
      await theirs.goto(`${running.stack.url}/review`)
      const their = theirs.locator('[data-item]')
      await their.waitFor()
      const contested = await shown()
      expect(await their.getAttribute('data-item')).toBe(contested)
      await theirs.evaluate(aLook)
      await theirs.getByRole('button', { name: 'No', exact: true }).click()
      await decidedAs(contested, 'rejected')
      await other.close()

      await onItem(() => page.getByRole('button', { name: 'Yes', exact: true }).click())
      await toast.getByText(/Somebody was faster/).waitFor()
      await toast.getByText('Demo said no. It needs no answer from you any more.').waitFor()
      expect(await read(contested)).toMatchObject({ outcome: 'rejected' })
    })

    it('brings an item back when it was only changed, behind the one in sight', async () => {
      await openQueue()
      const id = await shown()
      const { version } = await read(id)
      await running.api.patch(`/v1/review-items/${id}`, { version, dueAt: '2027-01-01T00:00:00.000Z' })
      await onItem(() => page.getByRole('button', { name: 'Yes', exact: true }).click())
      await toast.getByText('It comes again in a moment').waitFor()
      await onItem(() => page.getByRole('button', { name: 'Yes', exact: true }).click())
      await waitUntil('it to be in sight again', async () => (await shown()) === id, soon)
      await onItem(() => page.getByRole('button', { name: 'Yes', exact: true }).click())
      await decidedAs(id, 'accepted')
    })

    it('accepts a group at once but for what is left out, and takes it back', async () => {
      await openPage('?view=grid')
      const cards = page.getByRole('list', { name: 'Items' }).locator('[data-grid-focus]')
      await cards.first().waitFor()
      await lookInEach('grid', () => cards.first().waitFor())
      const sure = Number(
        (
          await page
            .getByRole('button', { name: /^Accept all/ })
            .first()
            .textContent()
        )?.replace(/\D/g, ''),
      )
      expect(sure).toBeGreaterThan(2)
      const before = await openNow()
      await page.getByRole('button', { name: 'Choose', exact: true }).first().click()
      await page.getByText(`${sure} chosen`).waitFor()
      await cards.nth(1).click()
      await page.getByText(`${sure - 1} chosen`).waitFor()
      await look('chosen')
      await page.getByRole('button', { name: `Accept ${sure - 1}` }).click()
      const dialog = page.getByRole('dialog', { name: `Accept ${sure - 1} items?` })
      await look('ask')
      await dialog.getByRole('button', { name: `Accept ${sure - 1}` }).click()
      await page.getByText(`${sure - 1} accepted`).waitFor()
      expect(await openNow()).toBe(before - (sure - 1))
      await page.getByRole('button', { name: 'Accept all 1', exact: true }).waitFor()
      await undoButton()
        .filter({ hasText: `${sure - 1} items` })
        .click()
      await page.getByRole('button', { name: `Accept all ${sure}`, exact: true }).waitFor()
      expect(await openNow()).toBe(before)
      await page.getByRole('button', { name: 'Label', exact: true }).click()
      await page.waitForURL(/group=label/)
      await cards.first().waitFor()
      await look('by-label')
    })

    it('tells what was done, and takes one of it back from there', async () => {
      await openQueue()
      const id = await onItem(() => page.getByRole('button', { name: 'No', exact: true }).click())
      await decidedAs(id, 'rejected')
      await page.getByRole('button', { name: 'History' }).click()
      const history = page.getByRole('dialog', { name: 'What you did' })
      await history
        .getByRole('button', { name: /^Undo no/ })
        .first()
        .waitFor()
      await look('history')
      await history
        .getByRole('button', { name: /^Undo no/ })
        .first()
        .click()
      await waitUntil('it to be open again', async () => (await read(id)).state === 'open', soon)
    })

    it('decides all that a job proposed with few touches, and takes it all back', async () => {
      await running.api.get(`/v1/jobs/${jobId}`)
      await page.goto(`${running.stack.url}/jobs?job=${jobId}`)
      const link = page.getByRole('link', { name: /^Review \d+ items?$/ })
      await link.waitFor()
      const open = await openNow()
      await takeTouches(page)
      const press = (name: string | RegExp) => {
        const button = page.getByRole('button', { name }).first()
        return phone ? button.tap() : button.click()
      }
      await (phone ? link.tap() : link.click())
      await stage().waitFor()
      await press('Many at once')
      for (;;) {
        const all = page.getByRole('button', { name: /^Accept all/ }).first()
        await all
          .or(page.getByRole('heading', { name: 'All decided' }))
          .first()
          .waitFor()
        if ((await all.count()) === 0) break
        const count = Number((await all.textContent())?.replace(/\D/g, ''))
        await press(`Accept all ${count}`)
        await press(`Accept ${count}`)
        await page.getByRole('dialog', { name: /^Accept/ }).waitFor({ state: 'detached' })
      }
      await page.getByRole('heading', { name: 'All decided' }).waitFor()
      const touches = await takeTouches(page)
      console.log(`${open} items decided with ${touches} touches (${device})`)
      expect(touches).toBeLessThanOrEqual(12)
      expect(await itemsOf(running, `state=open&jobId=${jobId}`)).toEqual([])
      await look('finished')
      while ((await openNow()) < open) {
        const before = await openNow()
        await undoButton().click()
        await waitUntil('a batch to be taken back', async () => (await openNow()) > before, soon)
      }
      expect(await openNow()).toBe(open)
    })

    it('changes the tiers in the settings', async () => {
      await page.goto(`${running.stack.url}/settings/review`)
      await page.getByLabel('Sure from (%)').waitFor()
      await lookInEach('settings', () => page.locator('form input').first().waitFor())
      await page.getByLabel('Likely from (%)').fill('99')
      await page.getByText('must not begin above').waitFor()
      await page.getByLabel('Likely from (%)').fill('65')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await running.api.get('/v1/review-settings')).toMatchObject({ likelyFrom: 0.65 })
      await page.getByLabel('Likely from (%)').fill('70')
      await page.getByRole('button', { name: 'Save' }).click()
      await waitUntil(
        'the tiers to be as before',
        async () => (await running.api.get<{ likelyFrom: number }>('/v1/review-settings')).likelyFrom === 0.7,
        soon,
      )
    })

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
