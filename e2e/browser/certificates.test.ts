import type { Goal } from '@kensa/contract/api/certificates'
import type { Label } from '@kensa/contract/api/labels'
import { toUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import { judgedStream, type Machine, machines } from '@kensa/samples/judged-stream'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateGoal } from '../../edge/src/certificates/evaluate.ts'
import { openVerdictStream } from '../rig/verdict-stream.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { openEyes } from './eyes.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'

// Chromium reports every refused request; these refusals are the point of the test.
const refusals = [/status of 401/, /status of 403/, /status of 409/, /status of 500/]

type Row = Record<string, unknown>

const settings = { task: 'annotate', mode: 'certified', alpha: 0.05, delta: 0.05, auditShare: 1 }
const right: Machine = { ...machines.timid, riskAt: () => 0 }
const seldomWrong: Machine = { ...machines.timid, riskAt: (score) => (score < 0.7 ? 0.1 : 0.004) }

describeInBrowser('certificates', () => {
  let running: SampleStack
  let browser: Browser
  beforeAll(async () => {
    running = await startSampleStack()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  /** Goals in every state, by the path that verdicts and reviews take. */
  async function makeGoals(): Promise<void> {
    const { api, stack } = running
    const superuser = openNodePool(stack.databaseUrl('postgres'), { max: 1 })
    const { $client: client } = superuser.db as unknown as {
      $client: { query: (text: string, values: unknown[]) => Promise<{ rows: Row[] }> }
    }
    const sql = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows
    const app = openNodePool(stack.databaseUrl('kensa_app'), { max: 1 })
    const [organization] = await sql('select org_id from project limit 1')
    const orgId = String(organization?.['org_id'])
    const goalOf = async (names: string[], over: Record<string, unknown> = {}) => {
      const labels: Label[] = []
      for (const name of names) labels.push(await api.post<Label>('/v1/labels', { name }))
      const goal = await api.post<Goal>('/v1/certificate-goals', { ...settings, labelIds: labels.map(({ id }) => id), ...over })
      const labelId = String(toUuid('label', labels[0]?.id ?? ''))
      const stream = await openVerdictStream({ sql, urlFor: (role) => stack.databaseUrl(role as never) }, orgId, labelId, [names[0] ?? ''])
      const evaluate = () =>
        evaluateGoal(app.db, { orgId, actor: { kind: 'system' } }, String(toUuid('certificateGoal', goal.id)), { scores: true })
      return { stream, evaluate }
    }
    const collecting = await goalOf(['wrench', 'spanner'])
    const some = await collecting.stream.decide(judgedStream(seldomWrong, 600, 1))
    await collecting.stream.review(some.slice(0, 140))
    const certified = await goalOf(['helmet'])
    await certified.stream.review(await certified.stream.decide(judgedStream(seldomWrong, 1200, 2)))
    expect(await certified.evaluate()).toBe('issued')
    await certified.stream.review(await certified.stream.decide(judgedStream(right, 40, 3)))
    const suspended = await goalOf(['gear'])
    await suspended.stream.review(await suspended.stream.decide(judgedStream(right, 700, 4)))
    expect(await suspended.evaluate()).toBe('issued')
    await suspended.stream.decide(judgedStream(right, 80, 5), 'builtin-2/regions/contain-256')
    const plain = await goalOf(['bolt'], { mode: 'threshold', accept: 0.9 })
    for (const { stream } of [collecting, certified, suspended, plain]) await stream.end()
    await api.post<Label>('/v1/labels', { name: 'bracket' })
    await api.post<Label>('/v1/labels', { name: 'hinge' })
    await app.end()
    await superuser.end()
  }

  it('says what a goal is for while there is none', async () => {
    const context = await openContext(browser, 'desktop')
    const page = await context.newPage()
    await page.goto(`${running.stack.url}/settings/certificates`)
    await signInHere(page, running.organization)
    await page.getByRole('heading', { name: 'People decide everything so far' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await context.close()
    await makeGoals()
  })

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    const card = (name: string) => page.getByRole('listitem', { name, exact: true })
    const openPage = () => page.goto(`${running.stack.url}/settings/certificates`)

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, refusals)
      await openPage()
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'Certificates', exact: true }).waitFor()
    })
    afterAll(() => context?.close())

    const { look, lookInEach } = openEyes(() => page, 'certificates', device)

    it('says how each goal stands by word and number: how many reviews are missing, what holds, why it does not', async () => {
      await card('spanner, wrench').or(card('wrench, spanner')).getByText('Not proven yet').waitFor()
      await page.getByText(/^140 of \d+ reviews$/).waitFor()
      await page
        .getByText(/^\d+ more without a mistake unlock it\.$/)
        .first()
        .waitFor()
      const proven = card('helmet')
      await proven.getByText('Proven', { exact: true }).waitFor()
      await proven.getByText('Accepts from').waitFor()
      await proven
        .getByText(/^\d+ reviews, 0 wrong$/)
        .first()
        .waitFor()
      const suspended = card('gear')
      await suspended.getByText('Suspended', { exact: true }).waitFor()
      await suspended.getByText('Another model answers.').waitFor()
      await card('bolt').getByText('Nobody has proven how often that is wrong.').waitFor()
      await lookInEach('goals', () => page.getByText('bolt').first().waitFor(), { fullPage: true })
    })

    it('shows what another bound would give, by keyboard too, and that choosing it begins anew', async () => {
      await card('helmet').getByRole('button', { name: 'Curve and history' }).click()
      const sheet = page.getByRole('dialog', { name: 'helmet' })
      await sheet.getByText('5% (yours)').waitFor()
      await sheet.getByText('Since').waitFor()
      const slider = sheet.getByRole('slider')
      await slider.focus()
      await page.keyboard.press('ArrowRight')
      await sheet.getByText(/^\d+% of the answers would be accepted/).waitFor()
      await sheet.getByText('Looking is free, choosing is not', { exact: false }).waitFor()
      await look('curve')
      await page.keyboard.press('Home')
      await sheet.getByText('Nothing would be accepted yet', { exact: false }).waitFor()
      await sheet.getByRole('button', { name: 'Close' }).click()
    })

    it('makes a goal, and says at once what it would cost', async () => {
      const name = device === 'desktop' ? 'bracket' : 'hinge'
      await page.getByRole('button', { name: 'New goal' }).click()
      await page.getByRole('button', { name: 'New goal' }).last().click()
      await page.getByText('Choose at least one label.').waitFor()
      await page.getByLabel('Find a label').fill(name)
      await page.getByRole('checkbox', { name }).click()
      await page.getByText('It takes about 2,295 reviews', { exact: false }).waitFor()
      await page.getByLabel('Wrong at most, in percent').fill('5')
      await page.getByText('It takes about 450 reviews if none is wrong, drawn from 4,500 answers.', { exact: false }).waitFor()
      await look('new')
      await page.getByRole('button', { name: 'New goal' }).last().click()
      await page.getByText('Goal saved').waitFor()
      await card(name).getByText('0 of 450 reviews').waitFor()
    })

    it('warns that another promise ends the certificate, and removes a goal only when asked twice', async () => {
      await card('helmet').getByRole('button', { name: 'Change' }).click()
      await page.getByLabel('Wrong at most, in percent').fill('2')
      await page.getByText('The certificate ends, and new reviews have to prove the new goal.').waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()
      const name = device === 'desktop' ? 'bracket' : 'hinge'
      await page.getByRole('button', { name: `More actions for ${name}` }).click()
      await page.getByRole('menuitem', { name: 'Remove goal' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove goal' }).click()
      await card(name).waitFor({ state: 'detached' })
      expect(errors()).toEqual([])
    })

    it('says that it could not be read, and tries again', async () => {
      await page.route('**/v1/certificate-goals?*', (route) => route.fulfill({ status: 500, json: { code: 'internal', detail: 'x' } }))
      await openPage()
      const again = page.getByRole('button', { name: 'Try again' })
      await again.waitFor({ timeout: 60_000 })
      await page.unroute('**/v1/certificate-goals?*')
      await again.click()
      await card('helmet').waitFor()
    })
  })
})
