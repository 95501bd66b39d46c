import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'
import { type Person, signUpHere } from './sign-up.ts'

const pictures = process.env['KENSA_SCREENSHOTS']

describeInBrowser('the jobs page', () => {
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

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    const person: Person = { name: 'Mika Tanaka', email: `jobs-${device}@example.com`, password: 'gears turn slowly' }
    const rows = () => page.getByRole('list', { name: 'Jobs' }).getByRole('listitem')
    const rowIn = (state: string) => rows().filter({ has: page.getByText(state, { exact: true }) })
    async function rehearse(outcome: string): Promise<void> {
      await page.getByRole('button', { name: 'Rehearse' }).click()
      const dialog = page.getByRole('dialog', { name: 'Rehearse a job' })
      await dialog.getByRole('button', { name: outcome, exact: true }).click()
      await dialog.getByRole('button', { name: 'Start' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    const picture = async (name: string) => {
      if (pictures === undefined) return
      mkdirSync(pictures, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: join(pictures, `jobs-${name}-${device}-${colorScheme}.png`) })
      }
    }

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, [/status of 401/])
      await page.goto(`${running.stack.url}/jobs`)
      await page.getByRole('link', { name: 'Create an account' }).click()
      await signUpHere(page, running.stack, person, `Jobs ${device}`)
      await page.goto(`${running.stack.url}/jobs`)
    })
    afterAll(() => context?.close())

    it('starts a rehearsal and shows it live, without asking again and again, until it has ended', async () => {
      await page.getByText('Live', { exact: true }).waitFor()
      let asked = 0
      page.on('request', (request) => {
        if (request.method() === 'GET' && new URL(request.url()).pathname === '/v1/jobs') asked++
      })
      await rehearse('Done with errors')
      await rowIn('Running').getByRole('progressbar').waitFor()
      const askedWhileBeginning = asked
      await page.getByText(/^1[0-9] of 20 steps/).waitFor()
      expect(asked - askedWhileBeginning).toBeLessThanOrEqual(3)
      await rowIn('Done with errors').waitFor()
      expect(await rowIn('Done with errors').textContent()).toContain('Free of charge')
      expect(await seriousFindings(page)).toEqual([])
    })

    it('shows each item that failed, and tries the job again', async () => {
      await rows().getByRole('link').first().click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText('step 1').waitFor()
      await sheet.getByText('This failure was asked for').first().waitFor()
      await picture('sheet')
      expect(new URL(page.url()).searchParams.get('job')).toMatch(/^job_/)
      await sheet.getByRole('button', { name: 'Try this job again' }).click()
      await sheet.getByText('Running').waitFor()
      await page.keyboard.press('Escape')
      await rowIn('Done with errors').waitFor()
    })

    it('cancels and tries again many at once', async () => {
      const request = { task: 'selftest', input: { steps: 100, stepMs: 1000 } }
      const body = JSON.stringify({ jobs: [request, request] })
      const headers = `{ 'content-type': 'application/json' }`
      await page.evaluate(`fetch('/v1/jobs/bulk-create', { method: 'POST', headers: ${headers}, body: ${JSON.stringify(body)} })`)
      await expect.poll(() => rowIn('Running').count(), { timeout: 20_000 }).toBe(2)
      for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.click()
      await page.getByText('2 selected').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await picture('selection')
      await page.getByRole('button', { name: 'Cancel 2' }).click()
      await expect.poll(() => rowIn('Canceled').count(), { timeout: 20_000 }).toBe(2)
      for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.click()
      await page.getByRole('button', { name: 'Try 2 again' }).click()
      await expect.poll(() => rowIn('Running').count(), { timeout: 20_000 }).toBe(2)
      for (const row of await rowIn('Running').all()) await row.getByRole('button', { name: 'Cancel this job' }).click()
      await expect.poll(() => rowIn('Canceled').count(), { timeout: 20_000 }).toBe(2)
      await rehearse('Failed')
      await rowIn('Failed').waitFor()
    })

    it('keeps its filters in the address', async () => {
      await page.getByRole('button', { name: 'Failed', exact: true }).click()
      await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(1)
      expect(new URL(page.url()).searchParams.get('state')).toBe('failed')
      await page.getByRole('combobox', { name: 'Kind of work' }).click()
      await page.getByRole('option', { name: 'Making searchable' }).click()
      await page.getByText('No such jobs').waitFor()
      await page.reload()
      await page.getByText('No such jobs').waitFor()
      expect(new URL(page.url()).searchParams.get('task')).toBe('ingest')
    })

    it('reported no error on the way', () => {
      expect(errors(), running.lines.filter((line) => line.includes('requestId')).join('\n')).toEqual([])
    })
  })
})
