import { join } from 'node:path'
import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { type RunnerVitals, removeRunner, saveRunner } from '@kensa/gpu-runner/registration/save-runner'
import { uploadFile } from '@kensa/local/demo/upload'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpegFile } from '../rig/media-files.ts'
import { waitUntil } from '../rig/wait-until.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { openEyes } from './eyes.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'

// Chromium reports every refused request; these refusals are the point of the test.
const refusals = [/status of 401/, /status of 403/]

const half = { family: 'siglip2', precision: 'fp16' }
const farVitals: RunnerVitals = {
  memory: { totalBytes: 85_520_809_984, usedBytes: 21_474_836_480 },
  ...{ busyPlaces: 5, engineIsUp: true, engineRestarts: 2, queryWaitP95Ms: 14 },
  packs: [
    {
      ...{ pack: 'standard', version: '2026-11', title: 'Standard models', licence: 'MIT AND Apache-2.0' },
      ...{ space: null, dimensions: null, source: 'models.example.com' },
      models: [
        { ...half, role: 'image', bytes: 1_716_000_000, isLoaded: true },
        { ...half, role: 'text', bytes: 565_000_000, isLoaded: false },
      ],
    },
  ],
}

describeInBrowser('the models page', () => {
  let running: SampleStack
  let browser: Browser
  let fleet: OpenDb
  beforeAll(async () => {
    running = await startSampleStack()
    const { api, organization } = running
    const file = { name: 'press-07.jpg', contentType: 'image/jpeg', bytes: await jpegFile(7) }
    const id = await uploadFile(api, organization.projectId, file)
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
    await waitUntil('the file to be searchable', isReady, { timeoutMs: 90_000 })
    fleet = openNodePool(running.stack.databaseUrl('kensa_runner'), { max: 1 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await fleet?.end()
    await running?.stop()
  })

  /** A runner of another machine, last heard so long ago; gives what takes it off the list. */
  async function listRunner(deviceName: string, silentS: number): Promise<() => Promise<void>> {
    const id = newUuid()
    const startedAt = new Date(Date.now() - 3 * 3_600_000)
    await saveRunner(fleet.db, { id, startedAt, version: '0.1.0', device: 'cuda', deviceName, places: 8 }, farVitals)
    if (silentS > 0) await fleet.db.execute(`update runner set seen_at = now() - interval '${silentS} seconds' where id = '${id}'`)
    return () => removeRunner(fleet.db, id)
  }

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, [...refusals, /status of 500/])
      await page.goto(`${running.stack.url}/settings/models`)
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'Models', exact: true }).waitFor()
    })
    afterAll(() => context?.close())

    const { look, lookInEach } = openEyes(() => page, 'models', device)

    it('shows the pack with its licence, space and models, what it has seen, and the device', async () => {
      await page.getByText('All is well').waitFor()
      const pack = page.getByRole('region', { name: /^Builtin models/ })
      const licence = pack.getByRole('link', { name: 'Apache-2.0' })
      expect(await licence.getAttribute('href')).toBe('https://spdx.org/licenses/Apache-2.0.html')
      await pack.getByText('Used by search').waitFor()
      const table = pack.getByRole('table')
      await table.getByRole('row', { name: /Pictures.*9\.2 MB.*fp32.*Loaded/ }).waitFor()
      await table.getByRole('row', { name: /Protective equipment.*When asked for/ }).waitFor()
      await pack.getByText('1 of 1 (100%)').waitFor()
      const rows = page.getByRole('list', { name: 'Devices' }).getByRole('listitem')
      expect(await rows.count()).toBe(2)
      await rows.getByText('For searches alone').waitFor()
      await rows.getByText('0 of 2 places in use').waitFor()
      await rows.first().getByText('Idle').waitFor()
      await rows.first().getByRole('progressbar', { name: / of / }).waitFor()
      await look('ready', { fullPage: true })
    })

    it('hears by itself that a runner came, fell silent and went', async () => {
      const leave = await listRunner('NVIDIA H100 80GB HBM3', 0)
      const devices = page.getByRole('list', { name: 'Devices' })
      await devices.getByText('NVIDIA H100 80GB HBM3').waitFor()
      await devices.getByText('5 of 8 places in use').waitFor()
      await page.getByRole('region', { name: 'Standard models' }).getByText('When asked for').waitFor()
      await leave()
      const takeAway = await listRunner('NVIDIA L4', 90)
      await page.getByText('1 runner has not been heard for a minute.').waitFor()
      await devices.getByText('Silent').waitFor()
      await lookInEach('limited', () => page.getByText('NVIDIA L4').waitFor(), { fullPage: true })
      await takeAway()
      await page.reload()
      await page.getByText('All is well').waitFor()
    })

    it('says what to expect while there is no runner, and still what the spaces hold', async () => {
      const real = await running.api.get<Record<string, unknown>>('/v1/models')
      const none = { state: 'absent', runners: 0, silentRunners: 0, places: 0, busyPlaces: 0, servesSearch: false, oldestSeenAt: null }
      await page.route('**/v1/models', (route) => route.fulfill({ json: { ...real, fleet: none, packs: [], runners: [] } }))
      await page.reload()
      await page.getByRole('heading', { name: 'No runner is there' }).waitFor()
      await page.getByRole('region', { name: 'Embedding spaces without a runner' }).getByText('1 of 1 (100%)').waitFor()
      await look('absent', { fullPage: true })
      await page.unroute('**/v1/models')
    })

    it('says what went wrong and tries again when asked', async () => {
      const problem = { type: 'x', title: 'Internal', status: 500, code: 'internal', detail: 'It broke.', requestId: 'req_7' }
      await page.route('**/v1/models', (route) => route.fulfill({ status: 500, json: problem, contentType: 'application/problem+json' }))
      await page.reload()
      await page.getByText('req_7').waitFor()
      await look('error', { fullPage: true })
      await page.unroute('**/v1/models')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('All is well').waitFor()
    })

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
