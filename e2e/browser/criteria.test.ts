import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '@kensa/contract/api/assessments'
import type { ReviewItem } from '@kensa/contract/api/reviews'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../rig/wait-until.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { type Device, describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { assess, assessmentsOf, makeRubric } from './criteria-stand.ts'
import { watchErrors } from './page-errors.ts'
import { openReviewStand, type ReviewStand } from './review-stand.ts'
import { signInHere } from './sign-in.ts'

// Chromium reports every refused request; these refusals are the point of the test.
const refusals = [/status of 401/, /status of 409/, /status of 500/]
/** Where pictures go, for eyes. */
const folder = process.env['KENSA_SCREENSHOTS']
const locales = folder === undefined ? (['en'] as const) : (['en', 'ja', 'ko'] as const)
/** As long as a person looks at the least: the page takes an answer before for the second half of a double press. */
const aLook = 'new Promise((resolve) => setTimeout(resolve, 300))'
const soon = { timeoutMs: 15_000 }

describeInBrowser('criteria', () => {
  let running: SampleStack
  let browser: Browser
  let stand: ReviewStand
  const rubricIds = {} as Record<Device, string>
  const wide = {
    criteria: Array.from({ length: 200 }, (_, k) => ({
      ...{ id: `C${k + 1}`, question: `Is there a helmet, as asked for the ${k + 1}. time?`, lookFor: 'helmet', yes: {}, no: {} },
    })),
    patterns: [],
  }
  let wideId: string

  beforeAll(async () => {
    running = await startSampleStack()
    browser = await launchBrowser()
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const read = (id: string) => running.api.get<Assessment>(`/v1/assessments/${id}`)

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    let rows: Assessment[]
    const phone = device === 'phone'
    const press = (selector: string) => (phone ? page.locator(selector).first().tap() : page.locator(selector).first().click())
    const openPage = (query = '') => page.goto(`${running.stack.url}/criteria${query}`)
    const openResults = async (query = '') => {
      await openPage(`?rubric=${rubricIds[device]}${query}`)
      await page.locator('[data-assessment]').first().waitFor()
    }
    const sheet = () => page.getByRole('dialog')
    const answerIs = (id: string, criterion: string, answer: 0 | 1 | null) =>
      waitUntil(`${criterion} to be ${answer}`, async () => (await read(id)).answers[criterion] === answer, soon)

    async function look(name: string): Promise<void> {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await seriousFindings(page), `${name} ${colorScheme}`).toEqual([])
        expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'), name).toBeLessThanOrEqual(0)
        if (folder === undefined) continue
        mkdirSync(folder, { recursive: true })
        await page.waitForLoadState('networkidle')
        await page.screenshot({ path: join(folder, `criteria-${name}-${device}-${colorScheme}.png`) })
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
    }

    /** The page as it is, in each language. */
    async function lookInEach(name: string, arrive: () => Promise<unknown>): Promise<void> {
      for (const locale of locales) {
        await page.evaluate(`localStorage.setItem('kensa.preferences', JSON.stringify({ locale: '${locale}' }))`)
        await page.reload()
        await arrive()
        await look(`${name}-${locale}`)
      }
      await page.evaluate(`localStorage.removeItem('kensa.preferences')`)
      await page.reload()
      await arrive()
    }

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, refusals)
      await openPage()
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'Criteria', exact: true }).waitFor()
    })
    afterEach(() => page.unrouteAll({ behavior: 'wait' }))
    afterAll(() => context?.close())

    it('leads to rubrics while there are none, and says what went wrong when it cannot be known', async () => {
      for (const list of ['rubrics', 'assessments'])
        await page.route(`**/v1/${list}?*`, (route) => route.fulfill({ json: { data: [], nextCursor: null } }))
      await openPage()
      await page.getByRole('heading', { name: 'No rubric yet' }).waitFor()
      await look('no-rubric')
      await page.unrouteAll({ behavior: 'wait' })
      await page.route('**/v1/assessments?*', (route) => route.fulfill({ status: 500, json: {} }))
      await openPage()
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    })

    it('says how to begin while a rubric has assessed nothing', async () => {
      stand ??= await openReviewStand(running, 14)
      rubricIds[device] = (await makeRubric(running, `Workshop (${device})`)).id
      await openPage(`?rubric=${rubricIds[device]}`)
      await page.getByRole('heading', { name: 'Nothing assessed yet' }).waitFor()
      await look('no-results')
    }, 300_000)

    it('answers a rubric about selected pictures: what is asked, its price before, and what it came to', async () => {
      await page.goto(`${running.stack.url}/library`)
      const boxes = page.getByRole('list', { name: 'Files' }).getByRole('checkbox')
      await boxes.first().waitFor()
      for (const at of [0, 1]) await boxes.nth(at).click({ force: true })
      await look('selection')
      await page.getByRole('button', { name: 'Analyze' }).click()
      await page.getByRole('menuitem', { name: 'Answer criteria' }).click()
      await sheet().getByText('2 files, 2 pictures').waitFor()
      await sheet().getByRole('combobox', { name: 'Rubric' }).click()
      await page.getByRole('option', { name: `Workshop (${device})` }).click()
      await sheet().getByText('Is there a hammer?').waitFor()
      await sheet().getByRole('checkbox', { name: 'Let the machine decide alone' }).click()
      await sheet().getByText('Nobody has proven how often that is wrong.').waitFor()
      await look('run')
      await sheet().getByRole('checkbox', { name: 'Let the machine decide alone' }).click()
      await sheet()
        .getByRole('button', { name: /^Start for \$/ })
        .click()
      await sheet().getByText('2 pictures assessed, 2 to review').waitFor({ timeout: 60_000 })
      await look('ended')
      await sheet().getByRole('link', { name: 'Results' }).click()
      await page.waitForURL(/\/criteria\?.*job=/)
      await page.locator('[data-assessment]').nth(1).waitFor()
      expect(await page.locator('[data-assessment]').count()).toBe(2)
    })

    it('shows all results of the rubric, with filters by state, pattern and answer', async () => {
      await assess(running, rubricIds[device], stand.frameIds)
      rows = await assessmentsOf(running, rubricIds[device])
      expect(rows).toHaveLength(stand.frameIds.length)
      await openResults()
      await lookInEach('results', () => page.locator('[data-assessment]').first().waitFor())
      const helmets = rows.filter(({ answers }) => answers['A01'] === 1).length
      if (phone) {
        await page.getByRole('button', { name: 'Filters' }).click()
        await sheet().getByRole('combobox', { name: 'Criterion' }).click()
        await page.getByRole('option', { name: /^A01/ }).click()
        await look('filters')
        await sheet().getByRole('button', { name: 'Show' }).click()
      } else {
        await page.getByRole('button', { name: /^A01/ }).click()
        await look('heading')
        await page.getByRole('menuitem', { name: 'Only where the answer is yes' }).click()
      }
      await page.waitForURL(/answered=A01%3A1/)
      await waitUntil('the rows to be filtered', async () => (await page.locator('[data-assessment]').count()) === helmets, soon)
      await page.getByRole('button', { name: /^Remove filter A01/ }).click()
      await openPage(`?rubric=${rubricIds[device]}&pattern=P03&state=rejected`)
      await page.getByRole('heading', { name: 'No picture fits these filters' }).waitFor()
      await page.getByRole('button', { name: 'Clear filters' }).click()
      await page.locator('[data-assessment]').first().waitFor()
    }, 240_000)

    it('changes an answer and takes it back, and shows what is stored when somebody else was faster', async () => {
      const target = rows[0]
      if (target === undefined) throw new Error('nothing was assessed')
      const before = target.answers['A03'] ?? null
      const after = before === 1 ? 0 : 1
      await openResults()
      const change = async () => {
        if (phone) return press(`[data-criterion="A03"]`)
        await page.keyboard.press('Space')
      }
      if (phone) await press(`[data-assessment="${target.id}"]`)
      else {
        await press(`[data-assessment="${target.id}"] [data-cell$=":3"]`)
        // A stray press only goes there.
        expect((await read(target.id)).answers['A03']).toBe(before)
      }
      await change()
      await answerIs(target.id, 'A03', after)
      expect(await read(target.id)).toMatchObject({ state: 'accepted', version: 2 })
      await look('changed')
      if (phone) await change()
      else await page.keyboard.press('z')
      await answerIs(target.id, 'A03', before)
      if (!phone) expect((await read(target.id)).state).toBe('proposed')

      const { version } = await read(target.id)
      await running.api.patch(`/v1/assessments/${target.id}`, { version, answers: { A02: null } })
      await change()
      await page.getByText('The answer could not be changed').first().waitFor()
      await answerIs(target.id, 'A02', null)
      expect((await read(target.id)).answers['A03']).toBe(before)
      if (phone)
        await sheet()
          .getByRole('button', { name: /^Are there gloves\? Can't tell corrected/ })
          .waitFor()
      else await page.locator(`[data-assessment="${target.id}"] [aria-label="Can't tell, corrected"]`).waitFor()
    })

    it('shows a picture closely: boxes, answers, patterns in the language of the portal, and from what it came', async () => {
      const target = rows.find(({ seenAt, patterns }) => Object.keys(seenAt).length > 0 && patterns.length > 0 && seenAt)
      if (target === undefined) throw new Error('nothing was seen')
      const arrive = async () => {
        await sheet().locator('[data-pattern]').first().waitFor()
        await sheet().locator('[data-seen]').first().waitFor()
      }
      await openResults(`&version=1&open=${target.id}`)
      await lookInEach('closely', arrive)
      const [seen = ''] = Object.keys(target.seenAt)
      await sheet().locator(`[data-criterion="${seen}"]`).focus()
      await sheet().locator(`[data-seen="${seen}"]`).getByText(seen).waitFor()
      await sheet().getByText('Likeness, without a language model').waitFor()
      await sheet().getByText('Comes to the same').waitFor()
      await sheet().getByRole('button', { name: 'Accept' }).click()
      await waitUntil('it to be accepted', async () => (await read(target.id)).state === 'accepted', soon)
      await sheet().getByRole('button', { name: 'Close' }).click()
    })

    it('shows every try of a language model as plain text', async () => {
      const target = rows[1]
      if (target === undefined) throw new Error('nothing was assessed')
      const modelAnswerId = 'answer_01h455vb4pex5vsknk084sn02q'
      const hostile = '<img src=x onerror="document.title=1"><b>yes</b> {"criteria":{"A01":2}}'
      await page.route(`**/v1/model-answers/${modelAnswerId}`, (route) =>
        route.fulfill({
          json: {
            ...{ id: modelAnswerId, jobId: null, frameId: target.frameId, endpoint: 'primary', model: 'Qwen/Qwen2.5-VL-7B-Instruct' },
            ...{ question: 'Answer every criterion with 0 or 1.', valid: true, inputTokens: 1_204, outputTokens: 96, tookMs: 1_830 },
            tries: [
              { raw: hostile, complaint: 'criteria.A01 must be 0 or 1; found 2' },
              { raw: '{"criteria":{"A01":1},"trigger_match":null,"confidence":0.9}', complaint: null },
            ],
            createdAt: target.createdAt,
          },
        }),
      )
      const withAnswer = (one: Assessment) => ({ ...one, method: 'language_model', modelAnswerId })
      await page.route('**/v1/assessments?*', async (route) => {
        const answer = await route.fetch()
        const body = (await answer.json()) as { data: Assessment[] }
        await route.fulfill({ response: answer, json: { ...body, data: body.data.map(withAnswer) } })
      })
      await openResults(`&version=1&open=${target.id}`)
      await sheet().getByText('What the model wrote').click()
      await sheet().getByText(hostile).waitFor()
      await sheet().getByText('1,204 read, 96 written').waitFor()
      expect(await sheet().locator('pre img, pre b').count()).toBe(0)
      await look('raw')
    })

    it.runIf(device === 'desktop')(
      'moves through 200 criteria by keyboard, and only what is in sight exists',
      async () => {
        wideId = (await makeRubric(running, 'Two hundred', wide)).id
        await assess(running, wideId, stand.frameIds)
        await openPage(`?rubric=${wideId}`)
        await page.locator('[data-cell="0:0"]').focus()
        await page.keyboard.press('End')
        await page.locator('[data-cell="0:200"]:focus').waitFor()
        await page.getByText('Is there a helmet, as asked for the 200. time?').first().waitFor()
        await look('wide')
        await page.keyboard.press('Control+End')
        await page.locator(`[data-cell="${stand.frameIds.length - 1}:200"]:focus`).waitFor()
        expect(await page.locator('[role="gridcell"]').count()).toBeLessThan(1_200)
        await page.keyboard.press('Control+Home')
        await page.locator('[data-cell="0:0"]:focus').waitFor()
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowUp')
        await page.locator('[data-cell="-1:1"]:focus').waitFor()
      },
      120_000,
    )

    it('reviews assessments: what is wrong is pressed and saved at once, and undone', async () => {
      await page.goto(`${running.stack.url}/review?task=criteria`)
      await page.locator('[data-criterion]').first().waitFor()
      await lookInEach('review', () => page.locator('[data-criterion]').first().waitFor())
      const itemId = (await page.locator('[data-item]').getAttribute('data-item')) ?? ''
      const item = await running.api.get<ReviewItem>(`/v1/review-items/${itemId}`)
      const answers = item.value['answers'] as Record<string, 0 | 1>
      const wrong = await page.locator('[data-criterion]').nth(1).getAttribute('data-criterion')
      if (wrong === null) throw new Error('there is no second answer')
      await page.evaluate(aLook)
      if (phone) await press(`[data-criterion="${wrong}"]`)
      else {
        await page.keyboard.press('e')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Space')
      }
      await page.getByRole('button', { name: 'Save 1 change' }).waitFor()
      await look('correct')
      if (phone) await page.getByRole('button', { name: 'Save 1 change' }).tap()
      else await page.keyboard.press('Enter')
      const outcome = async () => (await running.api.get<ReviewItem>(`/v1/review-items/${itemId}`)).outcome
      await waitUntil('it to be corrected', async () => (await outcome()) === 'corrected', soon)
      const [mine] = (
        await running.api.get<{ data: Assessment[] }>(`/v1/assessments?frameId=${item.subject.id}&rubricId=${item.value['rubricId']}`)
      ).data
      expect(mine).toMatchObject({ state: 'accepted', answers: { ...answers, [wrong]: answers[wrong] === 1 ? 0 : 1 } })
      await page.getByRole('button', { name: /^Undo: / }).click()
      await waitUntil('it to wait again', async () => (await outcome()) === null, soon)
      await page.goto(`${running.stack.url}/review?task=criteria&view=grid&group=cluster`)
      await page.locator('[data-item]').first().waitFor()
      await look('grid')
    })

    it('downloads the results as CSV', async () => {
      await openResults()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
      expect(download.suggestedFilename()).toBe('kensa-assessments.csv')
    })

    it('leads from a job to its results and its review', async () => {
      const [job] = (await running.api.get<{ data: { id: string }[] }>('/v1/jobs?task=criteria')).data
      await page.goto(`${running.stack.url}/jobs?job=${job?.id}`)
      await sheet().getByRole('link', { name: 'Results' }).waitFor()
      await sheet()
        .getByRole('link', { name: /^Review \d+ items?$/ })
        .waitFor()
      await look('job')
    })

    it('complained about nothing', () => {
      expect(errors()).toEqual([])
    })
  })
})
