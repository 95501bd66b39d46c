import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

const refusals = [/status of 401/, /status of 500/]

describeInBrowser('exports and imports', () => {
  let running: SampleStack
  let browser: Browser
  beforeAll(async () => {
    running = await startSampleStack()
    const { api, organization } = running
    const file = { name: 'press-01.jpg', contentType: 'image/jpeg', bytes: await jpegFile(1) }
    const id = await uploadFile(api, organization.projectId, file)
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
    await waitUntil('the file to be searchable', isReady, { timeoutMs: 90_000 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    const openPage = (query = '') => page.goto(`${running.stack.url}/exports${query}`)
    const rows = (name: string) => page.getByRole('list', { name, exact: true }).getByRole('listitem')

    beforeAll(async () => {
      context = await openContext(browser, device, { acceptDownloads: true })
      page = await context.newPage()
      errors = watchErrors(page, refusals)
      await openPage()
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'Exports', exact: true }).waitFor()
    })
    afterAll(() => context?.close())

    const { look, inEachLanguage } = openEyes(() => page, 'exports', device)

    it('says what exports and imports are for while there are none', async () => {
      await page.route('**/v1/exports?*', (route) => route.fulfill({ json: { data: [], nextCursor: null } }))
      await openPage()
      await page.getByRole('heading', { name: 'Nothing exported yet' }).waitFor()
      await look('empty')
      await page.unroute('**/v1/exports?*')
    })

    it('takes a file in: looks through it, has its labels decided, and writes what it said', async () => {
      await openPage()
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await page.getByText('CSV', { exact: true }).click()
      await look('import-choose')
      const label = `Rivet ${device}`
      const lines = [
        'file_name,label,x,y,width,height',
        `press-01.jpg,${label},10,20,30,40`,
        'nobody.jpg,x,1,1,1,1',
        `press-01.jpg,${label},1,1,-1,1`,
      ]
      const file = { name: `regions-${device}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
      await page.getByLabel('Choose a file').setInputFiles(file)
      await page.getByRole('heading', { name: 'What the import would do' }).waitFor()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true)
      await page.getByText('1 label is not decided yet.').waitFor()
      await look('import-report')
      await page.getByRole('combobox', { name: `${label} becomes` }).click()
      await page.getByRole('option', { name: 'Make a new label' }).click()
      await dialog.getByRole('button', { name: 'Import', exact: true }).click()
      await dialog.getByRole('status').getByText('Imported').waitFor()
      await look('import-done')
      await dialog.getByRole('button', { name: 'Close' }).click()
      await rows('Imports').first().getByText('Imported', { exact: true }).waitFor()
      const { data } = await running.api.get<{ data: { name: string }[] }>('/v1/labels')
      expect(data.map(({ name }) => name)).toContain(label)
    })

    it('makes a file of it, and what is downloaded is what the checksum says', async () => {
      await openPage()
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByText('Split into train, val and test').click()
      await page.getByLabel(/^Train/).fill('70')
      await look('export-dialog')
      await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
      const row = rows('Exports').first()
      await row.getByText('Ready', { exact: true }).waitFor({ timeout: 30_000 })
      await look('list')
      const downloaded = page.waitForEvent('download')
      await row.getByRole('button', { name: 'Download' }).click()
      const bytes = await readFile(await (await downloaded).path())
      await row.getByText(createHash('sha256').update(bytes).digest('hex')).waitFor()
    })

    it('reads the same in every language', async () => {
      await inEachLanguage(async (locale) => {
        await openPage()
        await page.locator('main ul li').first().waitFor()
        await look(`list-${locale}`)
        await page.locator('main header button').last().click()
        await page.getByRole('dialog').waitFor()
        await look(`dialog-${locale}`)
        await openPage('?tab=imports')
      })
    })

    it('met no error of the page', () => {
      expect(errors()).toEqual([])
    })
  })
})
