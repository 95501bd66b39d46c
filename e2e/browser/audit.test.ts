import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'

const folder = process.env['KENSA_SCREENSHOTS']

describeInBrowser('the audit log in the portal', () => {
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

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, [/status of 401/])
      await page.goto(`${running.stack.url}/settings/projects`)
      await signInHere(page, running.organization)
    })
    afterAll(() => context?.close())

    async function shoot(name: string): Promise<void> {
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: join(folder, `audit-${name}-${device}-${colorScheme}.png`) })
      }
    }

    const entries = () => page.getByRole('list', { name: 'Audit log' }).getByRole('listitem')
    const choose = async (name: string, option: string) => {
      await page.getByRole('combobox', { name }).click()
      await page.getByRole('option', { name: option }).click()
    }

    it('tells who renamed a project, from where, and what it was called before', async () => {
      await page.getByRole('button', { name: 'New project' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(`Press ${device}`)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: `Rename Press ${device}` }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(`Lathe ${device}`)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('link', { name: `Lathe ${device}` }).waitFor()

      await page.goto(`${running.stack.url}/settings/audit`)
      await page.getByRole('button', { name: new RegExp(`Project renamed.*Lathe ${device}`) }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText(`Press ${device}`).waitFor()
      await sheet.getByText('project.renamed').waitFor()
      await sheet.getByText(running.organization.email).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await shoot('entry')
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'hidden' })
    })

    it('filters by what, who and when, keeps the filter in the address, and exports what it shows', async () => {
      await shoot('list')
      expect(await seriousFindings(page)).toEqual([])
      await choose('What', 'Projects')
      await expect.poll(() => new URL(page.url()).searchParams.get('noun')).toBe('project')
      await expect.poll(async () => (await entries().allInnerTexts()).every((text) => text.startsWith('Project'))).toBe(true)
      await choose('When', 'Last 24 hours')
      await page.reload()
      await entries().first().waitFor()
      const shown = await entries().count()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
      expect(download.suggestedFilename()).toBe('kensa-audit.csv')
      const lines = readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\r\n')
      expect(lines).toHaveLength(1 + shown)
      await choose('Who', 'Runners')
      await page.getByText('Nothing found').waitFor()
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      await shoot('empty')
    })

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
