import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Project } from '@kensa/contract/api/projects'
import { fillLibrary } from '@kensa/local/demo/library'
import { demoPhoto } from '@kensa/samples/demo-set'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { seriousFindings } from './accessibility.ts'
import { describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { chooseFiles } from './choose-files.ts'
import { namesOfHits, openFilters, submitSearch } from './drive-search.ts'
import { watchErrors } from './page-errors.ts'
import { sampleUploads } from './sample-uploads.ts'
import { takeScreenshots } from './screenshots.ts'
import { signInHere } from './sign-in.ts'

const video = 'station4-handover.mp4'
/** A page waits for the API; a loaded machine takes its time. */
const soon = { timeout: 30_000 }
const screenshots = process.env.KENSA_SCREENSHOTS

describeInBrowser('the main job', () => {
  let running: SampleStack
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'kensa-files-'))
  let uploads: Awaited<ReturnType<typeof sampleUploads>>

  beforeAll(async () => {
    ;[running, browser, uploads] = await Promise.all([startSampleStack(), launchBrowser(), sampleUploads(folder)])
    writeFileSync(join(folder, 'report.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    copyFileSync(fileURLToPath(new URL(`../../samples/files/${video}`, import.meta.url)), join(folder, video))
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each(deviceNames)('on a %s', (device) => {
    let context: BrowserContext
    let page: Page
    let errors: () => string[]
    let project: Project
    const open = (path: string) => page.goto(running.stack.url + path)
    const accessible = async () => {
      expect(await seriousFindings(page)).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    }

    beforeAll(async () => {
      project = await running.api.post<Project>('/v1/projects', { name: `Test bench ${device}` })
      context = await openContext(browser, device)
      page = await context.newPage()
      // The first visit is refused, which is how the portal learns that nobody is signed in.
      errors = watchErrors(page, [/status of 401/])
    })
    afterAll(() => context?.close())

    it('signs in to an empty library that says what to do', async () => {
      await open(`/library?project=${project.id}`)
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
      await accessible()
    })

    it('uploads files with live progress; a bad one is named and the rest becomes searchable', async () => {
      const names = [...uploads.map(({ name }) => name), video, 'report.svg']
      await chooseFiles(page, () => page.getByRole('button', { name: 'Upload', exact: true }).first().click(), folder, names)
      await page.getByRole('progressbar').first().waitFor()
      const tray = page.getByRole('region', { name: 'Uploads' })
      await tray.getByText('1 of ').waitFor()
      const others = uploads.length + 1
      await tray
        .getByText(`1 of ${others + 1} files failed: not an image or video (report.svg). The other ${others} are searchable.`)
        .waitFor({ timeout: 150_000 })
      expect(await page.getByRole('list', { name: 'Files' }).getByRole('link').count()).toBe(others)
      await tray.getByRole('button', { name: 'Show the files' }).click()
      await tray.getByText('SVG files cannot be searched.').waitFor()
      await accessible()
      await tray.getByRole('button', { name: 'Clear finished' }).click()
    })

    it('says that a file is already here instead of taking it twice', async () => {
      const [first] = uploads
      await chooseFiles(page, () => page.getByRole('button', { name: 'Upload', exact: true }).first().click(), folder, [first?.name ?? ''])
      const tray = page.getByRole('region', { name: 'Uploads' })
      await tray.getByText('The file was already here.').waitFor()
      await tray.getByRole('button', { name: 'Clear finished' }).click()
    })

    it('finds pictures by words in three languages', async () => {
      await open(`/?project=${project.id}&kind=image`)
      await page.getByRole('heading', { name: 'What are you looking for?' }).waitFor()
      await accessible()
      for (const { name, queries } of uploads) {
        for (const text of queries) {
          await submitSearch(page, text)
          expect((await namesOfHits(page))[0], text).toContain(name)
        }
      }
      await accessible()
    })

    it('finds a picture by another photo of the same scene', async () => {
      const wanted = uploads[1]?.name ?? ''
      writeFileSync(join(folder, 'photo.jpg'), (await demoPhoto(wanted)) ?? '')
      await chooseFiles(page, () => page.getByRole('button', { name: 'Search by photo' }).click(), folder, ['photo.jpg'])
      await page.getByText('Your photo').waitFor()
      await page.waitForURL(/s=search_/)
      await expect.poll(() => namesOfHits(page).then((names) => names[0]), soon).toContain(wanted)
    })

    it('narrows to videos and opens a hit at its second', async () => {
      await submitSearch(page, 'orange wrench')
      await openFilters(page)
      await accessible()
      await page.getByRole('button', { name: 'Videos', exact: true }).click()
      await page.waitForURL(/kind=video/)
      await page.getByRole('button', { name: 'Show hits' }).click()
      await expect.poll(() => namesOfHits(page).then((names) => names.every((name) => name.includes(video))), soon).toBe(true)

      await page.getByRole('list', { name: 'Hits' }).locator('[data-grid-focus]').first().click()
      const sheet = page.getByRole('dialog', { name: video })
      await sheet.getByText('Why it matched').waitFor()
      await sheet.getByText('Where in the video').waitFor()
      await accessible()
      const address = page.url()
      await sheet.getByRole('link', { name: /Open at/ }).click()
      await page.waitForURL(/\/assets\/.*[?&]t=/)
      const second = Number(new URL(page.url()).searchParams.get('t'))
      await expect.poll(() => page.evaluate<number>(`document.querySelector('video')?.currentTime ?? -1`), soon).toBeCloseTo(second, 1)
      await page.getByRole('slider', { name: 'Frames of the video' }).waitFor()
      await page.getByText(/of “orange wrench” marked/).waitFor()
      await accessible()

      // The link shows a colleague the same hit of the same frozen result.
      await page.goto(address)
      await page.getByRole('dialog', { name: video }).waitFor()
    })

    it('labels a frame and finds it by the label', async () => {
      const sheet = page.getByRole('dialog', { name: video })
      await sheet.getByRole('button', { name: 'Add label' }).click()
      await page.getByRole('textbox', { name: 'Label' }).fill(`seen on ${device}`)
      await page.keyboard.press('Enter')
      await sheet.getByRole('button', { name: `Remove label seen on ${device}` }).waitFor()
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'hidden' })
      await openFilters(page)
      await page.getByRole('checkbox', { name: `seen on ${device}` }).click()
      await page.getByRole('button', { name: 'Show hits' }).click()
      await expect.poll(() => namesOfHits(page).then((names) => names.length), soon).toBe(1)
    })

    it('shows a picture closely and deletes it', async () => {
      await open(`/library?project=${project.id}&kind=image`)
      const files = page.getByRole('list', { name: 'Files' })
      await files.getByRole('link', { name: uploads[0]?.name ?? '' }).click()
      await page.getByRole('button', { name: 'Zoom in' }).click()
      await page.getByRole('link', { name: 'Find similar' }).waitFor()
      await accessible()
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete file' }).click()
      await page.waitForURL(/\/library/)
      await open(`/library?project=${project.id}&kind=image`)
      await expect.poll(() => files.getByRole('link').count(), soon).toBe(uploads.length - 1)
    })

    it.runIf(screenshots !== undefined)(
      'is shown in the documentation',
      async () => {
        await fillLibrary(running.api, running.organization.projectId)
        await takeScreenshots(page, running, device, screenshots ?? '')
      },
      900_000,
    )

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
