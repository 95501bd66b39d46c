import type { Locator, Page } from 'playwright-core'

type Place = { x: number; y: number }

/** Puts a real finger down, moves it and takes it off, as a touch screen tells it. */
export async function moveFinger(page: Page, from: Place, to: Place, while_: () => Promise<void> = async () => {}): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const steps = 8
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [from])
  for (let step = 1; step <= steps; step++) {
    const share = step / steps
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  }
  await while_()
  await send('touchEnd', [])
  await session.detach()
}

/** Swipes over an element from its middle. */
export async function swipeOver(element: Locator, dx: number, dy: number, while_?: () => Promise<void>): Promise<void> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('there is nothing to swipe over')
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await moveFinger(element.page(), from, { x: from.x + dx, y: from.y + dy }, while_)
}
