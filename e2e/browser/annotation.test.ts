import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placedMaskToRle } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import type { Label } from '@kensa/contract/api/labels'
import type { Region } from '@kensa/contract/api/regions'
import { uploadFile } from '@kensa/local/demo/upload'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { specAround } from '@kensa/samples/scene-spec'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../rig/wait-until.ts'
import { type SampleStack, startSampleStack } from '../sample-stack.ts'
import { type Device, describeInBrowser, deviceNames, launchBrowser, openContext } from './browser.ts'
import { openEyes } from './eyes.ts'
import { watchErrors } from './page-errors.ts'
import { signInHere } from './sign-in.ts'

// Chromium reports every refused request; these refusals are the point of the test.
const refusals = [/status of 401/, /status of 409/, /ERR_FAILED/, /ERR_INTERNET_DISCONNECTED/]
const wrenchVideo = join(import.meta.dirname, '../../samples/files/line2-cam1-shift-b.mp4')

type Seen = { id: string; widthPx: number; heightPx: number; tMs: number }

describeInBrowser('regions', () => {
  let running: SampleStack
  let browser: Browser
  let wrench: Label
  let helmet: Label
  /** A picture for each device, so that what one draws the other doesn't see. */
  const pictures = {} as Record<Device, { assetId: string; frame: Seen }>
  let video: { assetId: string; frames: Seen[] }

  const framesOf = async (assetId: string) => (await running.api.get<{ data: Seen[] }>(`/v1/assets/${assetId}/frames?limit=100`)).data
  const regionsOf = async (frameId: string) => (await running.api.get<{ data: Region[] }>(`/v1/frames/${frameId}/regions`)).data
  const upload = async (name: string, contentType: string, bytes: Uint8Array) => {
    const { api, organization } = running
    const id = await uploadFile(api, organization.projectId, { name, contentType, bytes })
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
    await waitUntil('the file to be searchable', isReady, { timeoutMs: 120_000 })
    return id
  }

  beforeAll(async () => {
    running = await startSampleStack()
    wrench = await running.api.post<Label>('/v1/labels', { name: 'Wrench', color: 'orange', hotkey: 'w' })
    helmet = await running.api.post<Label>('/v1/labels', { name: 'Helmet', color: 'sky', hotkey: 'h' })
    for (const device of deviceNames) {
      const seed = `regions/${device}`
      const bytes = await renderScene(specAround(openRandom(`spec/${seed}`), 'wrench'), seed, { width: 640 })
      const assetId = await upload(`bench-${device}.jpg`, 'image/jpeg', bytes)
      pictures[device] = { assetId, frame: (await framesOf(assetId))[0] as Seen }
    }
    const assetId = await upload('line2-cam1.mp4', 'video/mp4', readFileSync(wrenchVideo))
    video = { assetId, frames: await framesOf(assetId) }
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
    let frame: Seen
    const isPhone = device === 'phone'
    const canvas = () => page.getByRole('application')
    const tool = (name: string) => page.getByRole('button', { name, exact: true })
    const saved = () => page.getByText('All saved').first().waitFor()

    /** A point of the picture on the screen, while the whole of it is shown. */
    async function onScreen(x: number, y: number, of: Seen = frame): Promise<{ x: number; y: number }> {
      const rect = await canvas().boundingBox()
      if (rect === null) throw new Error('there is no canvas')
      const scale = Math.min((rect.width - 32) / of.widthPx, (rect.height - 32) / of.heightPx)
      return {
        x: rect.x + (rect.width - of.widthPx * scale) / 2 + x * scale,
        y: rect.y + (rect.height - of.heightPx * scale) / 2 + y * scale,
      }
    }
    /** Pulls from one point of the picture to another, with the mouse or with a finger. */
    async function pull(from: [number, number], to: [number, number], of: Seen = frame): Promise<void> {
      const [a, b] = [await onScreen(...from, of), await onScreen(...to, of)]
      const steps = Array.from({ length: 6 }, (_, k) => ({ x: a.x + ((b.x - a.x) * (k + 1)) / 6, y: a.y + ((b.y - a.y) * (k + 1)) / 6 }))
      if (isPhone) {
        const session = await context.newCDPSession(page)
        const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints })
        await send('touchStart', [a])
        for (const step of steps) await send('touchMove', [step])
        await send('touchEnd', [])
        await session.detach()
      } else {
        await page.mouse.move(a.x, a.y)
        await page.mouse.down()
        for (const step of steps) await page.mouse.move(step.x, step.y)
        await page.mouse.up()
      }
    }
    async function tap(x: number, y: number, of: Seen = frame): Promise<void> {
      const at = await onScreen(x, y, of)
      if (isPhone) await page.touchscreen.tap(at.x, at.y)
      else await page.mouse.click(at.x, at.y)
    }
    const near = (value: number) => expect.closeTo(value, -0.7)

    const { look, lookInEach } = openEyes(() => page, 'annotation', device)
    const openRegions = async (assetId: string, query = '') => {
      await page.goto(`${running.stack.url}/assets/${assetId}/regions${query}`)
      await canvas().waitFor()
    }

    beforeAll(async () => {
      frame = pictures[device].frame
      context = await openContext(browser, device)
      page = await context.newPage()
      errors = watchErrors(page, refusals)
      await page.goto(`${running.stack.url}/assets/${pictures[device].assetId}`)
      await signInHere(page, running.organization)
      await page.getByRole('link', { name: 'Draw regions' }).click()
      await canvas().waitFor()
    })
    afterAll(() => context?.close())

    it('says what to do while nothing is drawn', async () => {
      if (isPhone) await page.getByRole('button', { name: 'No regions' }).click()
      await page.getByText('Nothing is marked here yet.').waitFor()
      await look('empty')
      if (isPhone) await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    })

    it('draws a box and saves it at once', async () => {
      await tool('Draw boxes').click()
      await pull([100, 80], [260, 220])
      await saved()
      const [drawn] = await waitFor(frame.id, (regions) => regions.length === 1)
      expect(drawn).toMatchObject({ labelId: helmet.id, origin: 'person', state: 'accepted', version: 1 })
      expect(drawn?.box).toEqual({ x: near(100), y: near(80), width: near(160), height: near(140) })
    })

    it('moves it and pulls at its corner', async () => {
      await tool('Choose and move').click()
      await pull([180, 150], [220, 190])
      const [moved] = await waitFor(frame.id, ([region]) => region?.version === 2)
      expect(moved?.box).toEqual({ x: near(140), y: near(120), width: near(160), height: near(140) })
      // With a finger some 17 CSS pixels beside the corner, which is within its 44.
      const beside = isPhone ? 30 : 0
      await pull([300 + beside, 260 + beside], [340 + beside, 320 + beside])
      const [pulled] = await waitFor(frame.id, ([region]) => region?.version === 3)
      expect(pulled?.box).toEqual({ x: near(140), y: near(120), width: near(200), height: near(200) })
      await look('box')
    })

    it('labels it by the key of a label, nudges it, and takes that back', async () => {
      await canvas().focus()
      await page.keyboard.press('w')
      await waitFor(frame.id, ([region]) => region?.labelId === wrench.id)
      const [before] = await regionsOf(frame.id)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Control+ArrowLeft')
      const nudged = { ...before?.box, x: (before?.box.x ?? 0) + 1, y: (before?.box.y ?? 0) + 10, width: (before?.box.width ?? 0) - 1 }
      await waitFor(frame.id, ([region]) => JSON.stringify(region?.box) === JSON.stringify(nudged))
      await page.keyboard.press('Control+z')
      await waitFor(frame.id, ([region]) => JSON.stringify(region?.box) === JSON.stringify(before?.box))
      await page.keyboard.press('Control+z')
      await waitFor(frame.id, ([region]) => region?.labelId === helmet.id)
      await page.keyboard.press('Control+Shift+z')
      await waitFor(frame.id, ([region]) => region?.labelId === wrench.id)
      await saved()
    })

    it('draws an outline corner by corner, and deletes and brings back', async () => {
      await tool('Draw outlines').click()
      for (const [x, y] of [
        [420, 60],
        [560, 80],
        [500, 200],
      ] as const)
        await tap(x, y)
      await look('outline')
      if (isPhone) await page.getByRole('button', { name: 'Close outline' }).click()
      else await page.mouse.dblclick((await onScreen(500, 200)).x, (await onScreen(500, 200)).y)
      const [outlined] = await waitFor(frame.id, (regions) => regions.length === 2)
      expect(outlined).toMatchObject({
        outline: { kind: 'polygon' },
        box: { x: near(420), y: near(60), width: near(140), height: near(140) },
      })
      await tool('Choose and move').click()
      await canvas().focus()
      await page.keyboard.press('Delete')
      await waitFor(frame.id, (regions) => regions.length === 1)
      await tool('Undo').click()
      await waitFor(frame.id, (regions) => regions.length === 2)
      await saved()
    })

    it('keeps what cannot be saved, says so, and saves it when the API answers again', async () => {
      const refuse = '**/v1/frames/*/regions'
      await page.route(refuse, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
      await tool('Draw boxes').click()
      await pull([30, 380], [90, 440])
      await page.getByText('1 change is not saved yet.').waitFor()
      await look('unsaved')
      await page.unroute(refuse)
      await page.getByRole('button', { name: 'Try now' }).click()
      await waitFor(frame.id, (regions) => regions.length === 3)
      await saved()
    })

    it('shows what somebody else changed meanwhile, and says so', async () => {
      const [region] = await regionsOf(frame.id)
      await running.api.patch(`/v1/regions/${region?.id}`, { version: region?.version, box: { x: 40, y: 390, width: 40, height: 40 } })
      await canvas().focus()
      await page.keyboard.press('ArrowLeft')
      await page.getByText('Somebody else changed this region meanwhile.').first().waitFor()
      await saved()
      expect((await regionsOf(frame.id))[0]?.box).toEqual({ x: 40, y: 390, width: 40, height: 40 })
    })

    it('lists regions with label, state and size, and chooses there too', async () => {
      await lookInEach('list', () => canvas().waitFor())
      if (isPhone) await page.getByRole('button', { name: '3 regions' }).click()
      await page
        .getByRole('list', { name: 'Regions' })
        .getByRole('button', { name: /^Wrench/ })
        .first()
        .click()
      await look('chosen')
      if (isPhone) await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    })

    it('zooms to the pointer and back to the whole picture', async () => {
      const scaleOf = () => page.evaluate<string>(`document.querySelector('[role="application"] img').style.transform`)
      const whole = await scaleOf()
      await tool('Zoom in').click()
      await waitUntil('the picture to grow', async () => (await scaleOf()) !== whole, { timeoutMs: 5_000 })
      await tool('Fit to page').click()
      await waitUntil('the whole picture', async () => (await scaleOf()) === whole, { timeoutMs: 5_000 })
    })

    it('moves a mask pixel for pixel with its box', async () => {
      const size = [frame.heightPx, frame.widthPx] as const
      const pixels = Uint8Array.from({ length: 60 * 40 }, (_, k) => (k % 60 < 20 || k >= 60 * 30 ? 1 : 0))
      const maskAt = (x: number, y: number) => {
        const rle = placedMaskToRle({ width: 60, height: 40, pixels }, x, y, frame.widthPx, frame.heightPx)
        return { kind: 'mask' as const, size, counts: rleToText(rle) }
      }
      const outline = maskAt(500, 300)
      const made = await running.api.post<Region>(`/v1/frames/${frame.id}/regions`, { labelId: helmet.id, outline })
      await page.reload()
      await canvas().waitFor()
      await tool('Choose and move').click()
      await tap(510, 335)
      await canvas().focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+ArrowUp')
      const own = async () => (await regionsOf(frame.id)).find(({ id }) => id === made.id)
      await waitUntil('the mask to be there', async () => (await own())?.box.y === 290, { timeoutMs: 10_000 })
      expect(await own()).toMatchObject({ box: { x: 501, y: 290, width: 60, height: 40 }, outline: maskAt(501, 290) })
      await saved()
      await page.keyboard.press('Delete')
      await waitUntil('it to be gone', async () => (await own()) === undefined, { timeoutMs: 10_000 })
      await saved()
    })

    it.runIf(isPhone)('zooms and moves the picture by two fingers, and draws nothing by it', async () => {
      const transformOf = () => page.evaluate<string>(`document.querySelector('[role="application"] img').style.transform`)
      const scaleOf = (transform: string) => Number(/scale\(([\d.]+)/.exec(transform)?.[1] ?? /matrix\(([\d.]+)/.exec(transform)?.[1])
      const [whole, count] = [await transformOf(), (await regionsOf(frame.id)).length]
      const rect = await canvas().boundingBox()
      if (rect === null) throw new Error('there is no canvas')
      const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
      const apart = (px: number) => [
        { x: middle.x - px, y: middle.y, id: 1 },
        { x: middle.x + px, y: middle.y, id: 2 },
      ]
      await tool('Draw boxes').click()
      const session = await context.newCDPSession(page)
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints })
      await send('touchStart', apart(30).slice(0, 1))
      await send('touchStart', apart(30))
      for (const px of [45, 60, 75, 90]) await send('touchMove', apart(px))
      await send('touchEnd', [])
      await session.detach()
      await waitUntil('the picture to grow', async () => (await transformOf()) !== whole, { timeoutMs: 5_000 })
      expect(scaleOf(await transformOf()) / scaleOf(whole)).toBeCloseTo(3, 0)
      await tool('Fit to page').click()
      await waitUntil('the whole picture', async () => (await transformOf()) === whole, { timeoutMs: 5_000 })
      expect(await regionsOf(frame.id)).toHaveLength(count)
      await tool('Choose and move').click()
    })

    it.runIf(!isPhone)('snaps to what is there, and not while Alt is held', async () => {
      const [other] = (await regionsOf(frame.id)).filter(({ box }) => box.width === 40)
      if (other === undefined) throw new Error('the box that somebody else moved is there')
      const edge = other.box.x + other.box.width
      const ids = new Set((await regionsOf(frame.id)).map(({ id }) => id))
      const drawn = async (): Promise<Region | undefined> => (await regionsOf(frame.id)).find(({ id }) => !ids.has(id))
      for (const free of [false, true]) {
        await tool('Draw boxes').click()
        if (free) await page.keyboard.down('Alt')
        await pull([edge + 4, 300], [edge + 104, 350])
        if (free) await page.keyboard.up('Alt')
        await waitUntil('the box', async () => (await drawn()) !== undefined, { timeoutMs: 10_000 })
        const left = (await drawn())?.box.x ?? Number.NaN
        if (free) expect(left).toBeGreaterThan(edge + 1)
        else expect(left).toBe(edge)
        await tool('Undo').click()
        await waitUntil('it to be taken back', async () => (await drawn()) === undefined, { timeoutMs: 10_000 })
      }
      await tool('Choose and move').click()
      await saved()
    })

    it('copies a region to the next frame of a video, at the place of the same thing', async () => {
      const [first, second] = isPhone ? video.frames.slice(2) : video.frames
      if (first === undefined || second === undefined) throw new Error('the video has too few frames')
      await openRegions(video.assetId, `?t=${first.tMs / 1000}`)
      await tool('Draw boxes').click()
      await pull([first.widthPx * 0.3, first.heightPx * 0.3], [first.widthPx * 0.6, first.heightPx * 0.7], first)
      await waitFor(first.id, (regions) => regions.length === 1)
      if (isPhone) await page.getByRole('button', { name: 'Copy to next frame' }).click()
      else await page.keyboard.press('c')
      await page
        .getByText(/The same thing is on the next frame|It was not found on the next frame/)
        .first()
        .waitFor()
      await waitFor(second.id, (regions) => regions.length === 1)
      await page.waitForURL(new RegExp(`t=${second.tMs / 1000}(&|$)`))
      await saved()
      await look('video')
      await tool('Previous frame').click()
      await page.waitForURL(new RegExp(`t=${first.tMs / 1000}(&|$)`))
      if (isPhone) await page.getByRole('button', { name: '1 region' }).waitFor()
    })

    it('draws regions over the picture on the page of the file', async () => {
      await page.goto(`${running.stack.url}/assets/${pictures[device].assetId}`)
      await page.locator('svg[data-regions="3"]').waitFor()
      await look('asset')
    })

    it('annotates with a preview and its price before, live progress, and what it came to', async () => {
      await page.getByRole('button', { name: 'Analyze' }).click()
      await page.getByRole('menuitem', { name: 'Annotate' }).click()
      const sheet = page.getByRole('dialog', { name: 'Annotate' })
      await sheet.getByText('No label chosen').waitFor()
      await sheet.getByRole('checkbox', { name: 'Wrench' }).click()
      await sheet.getByText('$0.002').first().waitFor()
      await sheet.getByRole('button', { name: 'Preview on one picture' }).click()
      await sheet.locator('svg[data-regions]').waitFor({ timeout: 60_000 })
      await sheet.getByText('1 label chosen').waitFor()
      await sheet.getByRole('checkbox', { name: 'Outlines too' }).click()
      await sheet.getByText('What to look for has changed since this preview.').waitFor()
      await sheet.getByRole('button', { name: 'Preview again' }).click()
      await sheet.locator('svg[data-outlines]').waitFor({ timeout: 60_000 })
      expect((await regionsOf(frame.id)).filter(({ origin }) => origin === 'machine')).toEqual([])
      await look('preview')
      await sheet.getByText('How sure it must be').click()
      await sheet.getByRole('slider', { name: 'Wrench: from which score' }).fill('0.3')
      await sheet.getByText('What to look for has changed since this preview.').waitFor()
      await look('threshold')
      await sheet.getByRole('button', { name: 'Start for $0.002' }).click()
      await sheet.getByText(/regions? on 1 picture, \d+ to review/).waitFor({ timeout: 60_000 })
      await sheet.getByText('Charged: $0.002').waitFor()
      await look('annotated')
      await sheet.getByRole('button', { name: 'Show the job' }).click()
      await page.getByRole('dialog').last().getByText('Done').waitFor()
      await page.keyboard.press('Escape')
      await sheet.getByRole('button', { name: 'Close' }).click()
      const proposed = (await regionsOf(frame.id)).filter(({ state }) => state === 'proposed')
      expect(proposed.length).toBeGreaterThan(0)
      expect(proposed.some(({ outline }) => outline?.kind === 'mask')).toBe(true)
    })

    it('accepts what a machine proposed, and rejects without forgetting it', async () => {
      await page.getByRole('link', { name: 'Draw regions' }).click()
      await canvas().waitFor()
      if (isPhone) await page.getByRole('button', { name: /^\d+ regions$/ }).click()
      await page
        .getByRole('list', { name: 'Regions' })
        .getByRole('button', { name: /Proposed/ })
        .first()
        .click()
      if (isPhone) await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
      await look('proposed')
      const before = await regionsOf(frame.id)
      await page.getByRole('button', { name: 'Accept', exact: true }).click()
      const isJudged = (state: string) => (regions: Region[]) =>
        regions.some((region) => region.origin === 'machine' && region.state === state && region.version > 1)
      await waitFor(frame.id, isJudged('accepted'))
      await page.getByRole('button', { name: 'Reject', exact: true }).click()
      await waitFor(frame.id, isJudged('rejected'))
      await tool('Undo').click()
      await waitFor(frame.id, isJudged('accepted'))
      expect(await regionsOf(frame.id)).toHaveLength(before.length)
      await saved()
    })

    it('complained about nothing', () => {
      expect(errors()).toEqual([])
    })

    async function waitFor(frameId: string, holds: (regions: Region[]) => boolean): Promise<Region[]> {
      let regions: Region[] = []
      const look = async () => {
        regions = await regionsOf(frameId)
        return holds(regions)
      }
      await waitUntil('the regions to be saved', look, { timeoutMs: 15_000 }).catch((error: unknown) => {
        throw new Error(`${error} ${JSON.stringify(regions)}`)
      })
      return regions
    }
  })
})
