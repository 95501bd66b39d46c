import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { describe } from 'vitest'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Browser tests need a Chromium: without one they are skipped on a laptop and fail in CI. */
export const describeInBrowser = describe.skipIf(!existsSync(executablePath) && process.env.CI === undefined)

export const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>

export type Device = keyof typeof devices
export const deviceNames = Object.keys(devices) as Device[]

/** Headless, and quiet towards the network: nothing but the pages under test is fetched. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A fresh person's browser: no cookies, English unless told otherwise. */
export async function openContext(browser: Browser, device: Device, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...devices[device], ...options })
  context.setDefaultTimeout(15_000)
  return context
}
