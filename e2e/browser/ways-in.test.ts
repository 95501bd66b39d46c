import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Project } from '@kensa/contract/api/projects'
import { demoPhoto } from '@kensa/samples/demo-set'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { type Device, describeInBrowser, launchBrowser, openContext } from './browser.ts'
import { namesOfHits } from './drive-search.ts'
import { watchErrors } from './page-errors.ts'
import { sampleUploads } from './sample-uploads.ts'
import { signInHere } from './sign-in.ts'

/** A page waits for the API; a loaded machine takes its time. */
const soon = { timeout: 60_000 }

// A headless browser has no clipboard with files and no file manager to drag from: the events are made as the system makes them.
describeInBrowser('files come in', () => {
  let running: SampleStack
  let browser: Browser
  let uploads: Awaited<ReturnType<typeof sampleUploads>>
  const folder = mkdtempSync(join(tmpdir(), 'kensa-ways-'))
  const closing: BrowserContext[] = []

  beforeAll(async () => {
    ;[running, browser, uploads] = await Promise.all([startSampleStack(), launchBrowser(), sampleUploads(folder)])
  })
  afterAll(async () => {
    for (const context of closing) await context.close()
    await browser?.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function openLibrary(device: Device, name: string): Promise<{ page: Page; project: Project; errors: () => string[] }> {
    const project = await running.api.post<Project>('/v1/projects', { name: `${name} ${device}` })
    const context = await openContext(browser, device)
    closing.push(context)
    const page = await context.newPage()
    const errors = watchErrors(page, [/status of 401/])
    await page.goto(`${running.stack.url}/library?project=${project.id}`)
    await signInHere(page, running.organization)
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    return { page, project, errors }
  }

  const bytesOf = (name: string) => readFileSync(join(folder, name)).toString('base64')
  const files = (page: Page) => page.getByRole('list', { name: 'Files' }).getByRole('link')

  it('by pasting a picture into the library, and a pasted photo searches', async () => {
    const { page, project, errors } = await openLibrary('desktop', 'Paste')
    const [first] = uploads
    await paste(page, first?.name ?? '', bytesOf(first?.name ?? ''))
    await expect.poll(() => files(page).count(), soon).toBe(1)
    await page.getByRole('region', { name: 'Uploads' }).getByText('Searchable').first().waitFor(soon)

    await page.goto(`${running.stack.url}/?project=${project.id}`)
    await page.getByRole('heading', { name: 'What are you looking for?' }).waitFor()
    await paste(page, 'photo.jpg', Buffer.from((await demoPhoto(first?.name ?? '')) ?? '').toString('base64'))
    await page.getByText('Your photo').waitFor()
    await expect.poll(() => namesOfHits(page).then((names) => names[0]), soon).toContain(first?.name)
    expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
  })

  it('by choosing a folder, with all that is in it', async () => {
    const { page, errors } = await openLibrary('desktop', 'Folder')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Upload', exact: true }).first().click()
    await page.getByRole('menuitem', { name: 'Choose a folder' }).click()
    await (await chooser).setFiles(folder)
    await expect.poll(() => files(page).count(), soon).toBe(uploads.length)
    expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
  })

  it('by dropping files on the page, which covers itself with zones while they are dragged', async () => {
    const { page, errors } = await openLibrary('desktop', 'Drop')
    const data = await page.evaluateHandle(
      `(async () => { const data = new DataTransfer()
        for (const [name, base64] of ${JSON.stringify(uploads.slice(0, 2).map(({ name }) => [name, bytesOf(name)]))}) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          data.items.add(new File([bytes], name, { type: 'image/jpeg' }))
        }
        return data })()`,
    )
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
    const zone = page.getByText('Drop to upload').locator('..')
    await zone.waitFor()
    await zone.dispatchEvent('drop', { dataTransfer: data })
    await zone.waitFor({ state: 'hidden' })
    await expect.poll(() => files(page).count(), soon).toBe(2)
    expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
  })

  it('by the camera of a phone', async () => {
    const { page, errors } = await openLibrary('phone', 'Camera')
    await page.getByRole('button', { name: 'Upload', exact: true }).first().click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'Take photos' }).click()
    const picker = await chooser
    expect(await picker.element().evaluate((input) => input.getAttribute('capture'))).toBe('environment')
    await picker.setFiles(join(folder, uploads[0]?.name ?? ''))
    await expect.poll(() => files(page).count(), soon).toBe(1)
    expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
  })

  it('and the keyboard goes on in the page that is opened', async () => {
    const { page } = await openLibrary('desktop', 'Focus')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Jobs' }).waitFor()
    await expect.poll(() => page.evaluate(`document.activeElement?.id`), soon).toBe('content')
  })
})

async function paste(page: Page, name: string, base64: string): Promise<void> {
  await page.evaluate(`{
    const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], ${JSON.stringify(name)}, { type: 'image/jpeg' }))
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }`)
}
