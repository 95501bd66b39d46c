// The annotation canvas on a picture of 12 megapixels with 300 regions, panned and zoomed in Chromium: how long frames take (here drawn by
// the processor), and how much longer than those of the same picture without regions, in the same run.
import { launchBrowser, openContext } from '@kensa/e2e/browser/browser'
import { signInHere } from '@kensa/e2e/browser/sign-in'
import { jpegFile } from '@kensa/e2e/rig/media-files'
import { waitUntil } from '@kensa/e2e/rig/wait-until'
import { startSampleStack } from '@kensa/e2e/sample-stack'
import { uploadFile } from '@kensa/local/demo/upload'
import { type BenchResult, judged } from './result.ts'

/** Its still has 2,048 pixels along the longer side, and that is what the page shows. */
const [widthPx, heightPx] = [4000, 3000]
const regionCount = 300
const rounds = 3
const movesPerRound = 90
const frameMs = 1000 / 60

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openContext>>['newPage']>>

export async function run(): Promise<BenchResult[]> {
  const running = await startSampleStack()
  const browser = await launchBrowser()
  try {
    const { api, organization, stack } = running
    const label = await api.post<{ id: string }>('/v1/labels', { name: 'Part', color: 'orange' })
    const bytes = await jpegFile(1, widthPx, heightPx)
    const assetId = await uploadFile(api, organization.projectId, { name: 'large.jpg', contentType: 'image/jpeg', bytes })
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${assetId}`)).state === 'ready'
    await waitUntil('the picture to be searchable', isReady, { timeoutMs: 120_000 })
    const [frame] = (await api.get<{ data: { id: string; widthPx: number; heightPx: number }[] }>(`/v1/assets/${assetId}/frames`)).data
    if (frame === undefined) throw new Error('the picture has no frame')

    const context = await openContext(browser, 'desktop')
    const page = await context.newPage()
    let shown: unknown[] = []
    await page.route('**/v1/frames/*/regions*', (route) => route.fulfill({ json: { data: shown, nextCursor: null } }))
    await page.goto(`${stack.url}/assets/${assetId}/regions`)
    await signInHere(page, organization)
    await page.getByRole('application').waitFor()
    const times: Record<'with' | 'without', number[]> = { with: [], without: [] }
    // In turns, so that what else the machine does hits both alike.
    for (let round = 0; round < rounds; round++)
      for (const which of ['without', 'with'] as const) {
        shown = which === 'with' ? manyRegions(frame, label.id) : []
        await page.reload()
        await page.getByText(which === 'with' ? `${regionCount} regions` : 'No regions', { exact: true }).waitFor()
        await page.waitForFunction(`document.querySelector('[role="application"] img').complete`)
        times[which].push(...(await frameTimesMs(page)))
      }
    const [busy, empty] = [percentile95(times.with), percentile95(times.without)]
    const details = {
      ...{ picture: `${frame.widthPx} × ${frame.heightPx}`, regions: regionCount, frames: times.with.length },
      ...{ p95Ms: busy, p95WithoutRegionsMs: empty, medianMs: median(times.with), rendering: 'software' },
    }
    return [
      judged({ name: 'canvas with 300 regions ÷ without, p95 frame', ratio: busy / empty, limit: 1.5, good: 'at most', details }),
      judged({ name: 'canvas with 300 regions, p95 frame ÷ 16.7 ms', ratio: busy / frameMs, limit: 3, good: 'at most', details }),
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}

/** Times between frames while the picture is dragged to and fro and zoomed. */
async function frameTimesMs(page: Page): Promise<number[]> {
  const rect = await page.getByRole('application').boundingBox()
  if (rect === null) throw new Error('there is no canvas')
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
  await page.mouse.move(x, y)
  await page.evaluate(`(() => {
    window.frameTimes = []
    let before
    const next = (now) => {
      if (before !== undefined) window.frameTimes.push(now - before)
      before = now
      window.frameRequest = requestAnimationFrame(next)
    }
    window.frameRequest = requestAnimationFrame(next)
  })()`)
  await page.mouse.down({ button: 'middle' })
  for (let move = 0; move < movesPerRound; move++) await page.mouse.move(x + 120 * Math.sin(move / 9), y + 80 * Math.cos(move / 7))
  await page.mouse.up({ button: 'middle' })
  for (let move = 0; move < movesPerRound; move++) await page.mouse.wheel(0, move % 40 < 20 ? -40 : 40)
  return page.evaluate<number[]>(`(cancelAnimationFrame(window.frameRequest), window.frameTimes)`)
}

function manyRegions(frame: { id: string; widthPx: number; heightPx: number }, labelId: string): unknown[] {
  const columns = 20
  return Array.from({ length: regionCount }, (_, n) => {
    const [width, height] = [frame.widthPx / columns, frame.heightPx / (regionCount / columns)]
    const box = { x: (n % columns) * width, y: Math.floor(n / columns) * height, width: width * 0.9, height: height * 0.9 }
    const state = n % 3 === 0 ? 'accepted' : 'proposed'
    return {
      ...{ id: `region_${n}`, frameId: frame.id, labelId, box, outline: null, origin: 'machine', state },
      ...{ verdictId: null, confidence: (n % 100) / 100, version: 1, createdAt: '2026-01-01T00:00:00.000Z', changedAt: null },
    }
  })
}

const percentile95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
