import { join } from 'node:path'
import type { Label } from '@kensa/contract/api/labels'
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
const refusals = [/status of 401/, /status of 403/, /status of 409/, /status of 422/, /status of 500/]

describeInBrowser('labels', () => {
  let running: SampleStack
  let browser: Browser
  const assetIds: string[] = []
  const frameIds: string[] = []
  beforeAll(async () => {
    running = await startSampleStack()
    const { api, organization } = running
    for (const seed of [1, 2, 3]) {
      const file = { name: `press-0${seed}.jpg`, contentType: 'image/jpeg', bytes: await jpegFile(seed) }
      assetIds.push(await uploadFile(api, organization.projectId, file))
    }
    for (const id of assetIds) {
      const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
      await waitUntil('the file to be searchable', isReady, { timeoutMs: 90_000 })
      frameIds.push((await api.get<{ data: { id: string }[] }>(`/v1/assets/${id}/frames`)).data[0]?.id ?? '')
    }
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
    const own = (name: string) => `${name} (${device})`
    const create = (name: string, more: Record<string, unknown> = {}) => running.api.post<Label>('/v1/labels', { name: own(name), ...more })
    const read = (id: string) => running.api.get<Label>(`/v1/labels/${id}`)
    const rows = () => page.getByRole('list', { name: 'Labels', exact: true })
    const menu = async (name: string, item: string) => {
      await page.getByRole('button', { name: `More for ${own(name)}`, exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    const closeDialog = (name: string) => page.getByRole('dialog', { name, exact: true }).getByRole('button', { name: 'Close' }).click()
    const openPage = (query = '') => page.goto(`${running.stack.url}/settings/labels${query}`)

    beforeAll(async () => {
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, refusals)
      await openPage()
      await signInHere(page, running.organization)
      await page.getByRole('heading', { name: 'Labels', exact: true }).waitFor()
    })
    afterAll(() => context?.close())

    const { look, lookInEach } = openEyes(() => page, 'labels', device)

    it('says what labels are for while there are none', async () => {
      await page.route('**/v1/labels?*', (route) => route.fulfill({ json: { data: [], nextCursor: null } }))
      await openPage()
      await page.getByRole('heading', { name: 'No labels yet' }).waitFor()
      await look('empty')
      await page.unroute('**/v1/labels?*')
    })

    it('makes a label with synonyms, a colour and a key, by keyboard', async () => {
      await openPage()
      await page.getByRole('button', { name: 'New label' }).first().click()
      await page.getByLabel('Name', { exact: true }).fill(own('Vibrating feeder'))
      await page.getByLabel('Definition').fill('Moves parts by shaking.')
      const english = page.getByLabel('Synonyms in English')
      await english.fill(own('shakey thing'))
      await english.press('Enter')
      await english.fill(own('wobbler'))
      await english.press('Enter')
      await page.getByLabel('Synonyms in Japanese').fill(own('ゆれるもの'))
      await page.getByText('Vermilion', { exact: true }).click()
      await page.getByRole('button', { name: 'Hot-key' }).click()
      await page.keyboard.press(device === 'desktop' ? 'v' : 'Shift+v')
      await look('new')
      await page.getByRole('button', { name: 'New label' }).last().click()
      await page.getByText(`“${own('Vibrating feeder')}” is made`).waitFor()
      const [label] = (await running.api.get<{ data: Label[] }>('/v1/labels')).data
      expect(label).toMatchObject({
        name: own('Vibrating feeder'),
        synonyms: { en: [own('shakey thing'), own('wobbler')], ja: [own('ゆれるもの')] },
        color: 'vermilion',
        hotkey: device === 'desktop' ? 'v' : 'shift+v',
      })
    })

    it('says at the field when another label has the name', async () => {
      await page.getByRole('button', { name: 'New label' }).first().click()
      await page.getByLabel('Name', { exact: true }).fill(own('VIBRATING feeder'))
      await page.getByRole('button', { name: 'New label' }).last().click()
      await page.getByText('Another label has this name.').waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()
    })

    it('lists labels with use and keys, finds them by any name, and sorts', async () => {
      const dented = await create('Dented', { color: 'yellow', synonyms: { ko: ['찌그러짐'] } })
      await create('Scratched', { color: 'sky', projectIds: [running.organization.projectId] })
      await running.api.post(`/v1/labels/${dented.id}/frames`, { frameIds })
      await openPage()
      await rows().getByText(own('Dented')).waitFor()
      await lookInEach('list', () => page.getByText(own('Dented')).first().waitFor())
      await page.getByLabel('Find by name or synonym').fill('찌그러')
      await waitUntil('the list to be filtered', async () => (await rows().getByRole('listitem').count()) <= 2, { timeoutMs: 10_000 })
      await rows().getByText(own('Dented')).waitFor()
      await page.waitForURL(/text=/)
      await page.getByLabel('Find by name or synonym').fill('no such label')
      await page.getByRole('heading', { name: 'No label fits' }).waitFor()
      await look('none')
      await page.getByRole('button', { name: 'Clear filters' }).click()
      await rows().getByText(own('Scratched')).waitFor()
    })

    it('renames a label, and tells in its history who changed what', async () => {
      await page.getByRole('button', { name: `Open label ${own('Scratched')}` }).click()
      const name = page.getByLabel('Name', { exact: true })
      await name.fill(own('Scratch'))
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText(`“${own('Scratch')}” is saved`).waitFor()
      await page.getByRole('button', { name: `Open label ${own('Scratch')}` }).click()
      await lookInEach('edit', () => page.locator('form input').first().waitFor())
      await page.getByRole('button', { name: 'History' }).click()
      const history = page.getByRole('list', { name: `History of ${own('Scratch')}` })
      await history.getByText(own('Scratched')).waitFor()
      await history.getByText('Made').waitFor()
      await look('history')
      await closeDialog(own('Scratch'))
    })

    it('writes over nothing that somebody else changed meanwhile', async () => {
      const label = await create('Contested')
      await openPage(`?open=${label.id}`)
      const name = page.getByLabel('Name', { exact: true })
      await name.waitFor()
      await running.api.patch(`/v1/labels/${label.id}`, { version: 1, definition: 'theirs' })
      await name.fill(own('Contest'))
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Somebody else changed this meanwhile.').waitFor()
      await look('conflict')
      await page.getByRole('button', { name: 'Load again' }).click()
      await waitUntil('their change to be shown', async () => (await page.getByLabel('Definition').inputValue()) === 'theirs', {
        timeoutMs: 10_000,
      })
      expect((await read(label.id)).name).toBe(own('Contested'))
      await closeDialog(own('Contested'))
    })

    it('merges after saying what that comes to, and takes it back from the history', async () => {
      const bent = await create('Bent')
      await running.api.post(`/v1/labels/${bent.id}/frames`, { frameIds: frameIds.slice(0, 1) })
      await openPage()
      await menu('Bent', 'Merge into another…')
      await page.getByLabel('Label that stays').first().fill(own('Dented'))
      await page.getByRole('button', { name: new RegExp(`^${own('Dented').replace(/[()]/g, '\\$&')}`) }).click()
      await page.getByText(`Then “${own('Dented')}” is on`).waitFor()
      await page.getByText('3 pictures').first().waitFor()
      await look('merge')
      await page.getByRole('button', { name: 'Merge', exact: true }).click()
      await page.getByText(`“${own('Bent')}” is now “${own('Dented')}”`).waitFor()
      expect(await read(bent.id)).toMatchObject({ name: own('Dented'), redirectedFrom: bent.id })
      await page.getByRole('button', { name: `Open label ${own('Dented')}` }).click()
      await page.getByRole('button', { name: 'History' }).click()
      await page.getByText(`“${own('Bent')}” was merged in`).waitFor()
      await page.getByRole('button', { name: 'Take back' }).click()
      await page.getByText(`“${own('Bent')}” is a label of its own again`).waitFor()
      expect(await read(bent.id)).toMatchObject({ name: own('Bent'), frameCount: 1 })
      await closeDialog(own('Dented'))
    })

    it('splits off the pictures that are chosen', async () => {
      await openPage()
      await menu('Dented', 'Split…')
      await page.getByRole('button', { name: 'Picture 1', exact: true }).click()
      await page.getByRole('button', { name: 'Picture 3', exact: true }).click()
      await page.getByLabel('Name of the new label').fill(own('Deep dent'))
      await page.getByText('2 chosen').waitFor()
      await look('split')
      await page.getByRole('button', { name: 'Move 2 pictures' }).click()
      await page.getByText(`“${own('Deep dent')}” has 2 pictures`).waitFor()
      const { data } = await running.api.get<{ data: Label[] }>('/v1/labels')
      const counts = ['Dented', 'Deep dent'].map((name) => data.find((label) => label.name === own(name))?.frameCount)
      expect(counts).toEqual([1, 2])
    })

    it('archives and restores, and deletes only what nothing carries', async () => {
      await openPage()
      await menu('Deep dent', 'Archive')
      await page.getByText('is archived. Pictures keep it.').waitFor()
      await page.getByRole('button', { name: 'Archived' }).click()
      await rows().getByText(own('Deep dent')).waitFor()
      await page.getByRole('button', { name: `More for ${own('Deep dent')}`, exact: true }).click()
      expect(await page.getByRole('menuitem', { name: 'Delete…' }).getAttribute('aria-disabled')).toBe('true')
      await page.getByRole('menuitem', { name: 'Restore' }).click()
      await page.getByText(`“${own('Deep dent')}” is back`).waitFor()
      await create('Idle')
      await openPage()
      await menu('Idle', 'Delete…')
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByText(`“${own('Idle')}” is deleted`).waitFor()
    })

    it('reports a file row by row before it writes it', async () => {
      const label = await create('From file')
      const choose = (text: string) =>
        page.getByLabel('Choose a CSV file').setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await openPage()
      await page.getByRole('button', { name: 'Import' }).click()
      await choose('name,colour\nx,red\n')
      await page.getByText('This file cannot be read as labels.').waitFor()
      await choose(
        `id,name,color,synonyms_en\n${label.id},${own('From the file')},green,one | two\n,${own('Fresh')},mauve,\n,${own('Fresh 2')},,\n`,
      )
      await page.getByText('Nothing can be imported while there are errors.').waitFor()
      await page.getByText('found “mauve”').waitFor()
      await look('import-errors')
      await choose(`id,name,color,synonyms_en\n${label.id},${own('From the file')},green,one | two\n,${own('Fresh')},,\n`)
      await page.getByRole('button', { name: 'Import 2 rows' }).waitFor()
      await look('import')
      await page.getByRole('button', { name: 'Import 2 rows' }).click()
      await page.getByText('2 labels are imported').waitFor()
      expect(await read(label.id)).toMatchObject({ name: own('From the file'), version: 2, synonyms: { en: ['one', 'two'] } })
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Export', exact: true }).click()
      expect((await download).suggestedFilename()).toBe('kensa-labels.csv')
    })

    it('finds pictures by a synonym at once, and says which label it understood', async () => {
      const { data } = await running.api.get<{ data: Label[] }>('/v1/labels')
      const feeder = data.find((label) => label.name === own('Vibrating feeder'))
      await running.api.post(`/v1/labels/${feeder?.id}/frames`, { frameIds: frameIds.slice(1, 2) })
      await page.goto(`${running.stack.url}/?q=${encodeURIComponent(own('shakey thing'))}`)
      const chip = page.getByRole('button', { name: `“${own('shakey thing')}” as ${own('Vibrating feeder')}` })
      await chip.waitFor()
      await page.getByRole('button', { name: /^Hit 1: press-02\.jpg/ }).waitFor()
      await look('search')
      await chip.click()
      await page.getByRole('button', { name: `Remove filter ${own('Vibrating feeder')}` }).waitFor()
      await page.getByText('1 hit', { exact: true }).first().waitFor()
    })

    it('puts a label on and takes it off by its key, and shows what a merged label has become', async () => {
      const { data } = await running.api.get<{ data: Label[] }>('/v1/labels')
      const feeder = data.find((label) => label.name === own('Vibrating feeder'))
      const old = await create('Old name')
      await running.api.post(`/v1/labels/${old.id}/frames`, { frameIds: frameIds.slice(2) })
      await running.api.post(`/v1/labels/${old.id}/merge`, { intoLabelId: feeder?.id })
      await page.goto(`${running.stack.url}/assets/${assetIds[2]}`)
      const labels = page.getByRole('region', { name: 'Labels of this picture' })
      await labels.getByText(own('Vibrating feeder')).waitFor()
      await look('asset')
      const key = device === 'desktop' ? 'v' : 'Shift+v'
      await page.keyboard.press(key)
      await labels.getByText(own('Vibrating feeder')).waitFor({ state: 'detached' })
      await page.keyboard.press(key)
      await labels.getByText(own('Vibrating feeder')).waitFor()
      await labels.getByRole('button', { name: 'Add label' }).click()
      await page.getByRole('dialog').getByText(own('Fresh')).waitFor()
      await look('picker')
      await closeDialog('Label this picture')
    })

    it('says what went wrong and tries again when asked', async () => {
      const problem = { type: 'x', title: 'Internal', status: 500, code: 'internal', detail: 'It broke.', requestId: 'req_7' }
      await page.route('**/v1/labels?*', (route) => route.fulfill({ status: 500, json: problem, contentType: 'application/problem+json' }))
      await openPage()
      await page.getByText('req_7').waitFor()
      await look('error')
      await page.unroute('**/v1/labels?*')
      await page.getByRole('button', { name: 'Try again' }).click()
      await rows().getByText(own('Fresh')).waitFor()
    })

    it('leaves no error in the console', () => {
      expect(errors(), running.lines.slice(-60).join('\n')).toEqual([])
    })
  })
})
