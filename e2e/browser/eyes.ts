import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './accessibility.ts'
import type { Device } from './browser.ts'

/** Where pictures go, for eyes; nowhere unless asked for. */
const folder = process.env['KENSA_SCREENSHOTS']
const locales = folder === undefined ? (['en'] as const) : (['en', 'ja', 'ko'] as const)

export type Eyes = {
  /** The page as it is, light and dark: accessible, no wider than the screen, and kept as a picture where pictures are wanted. */
  look: (name: string, options?: { fullPage?: boolean }) => Promise<void>
  /** Does something in each language, beginning with a reload or another address. */
  inEachLanguage: (act: (locale: string) => Promise<void>) => Promise<void>
  /** Looks after a reload in each language; `arrive` waits until the page is there. */
  lookInEach: (name: string, arrive: () => Promise<unknown>, options?: { fullPage?: boolean }) => Promise<void>
}

/** `subject` names the pictures. */
export function openEyes(pageNow: () => Page, subject: string, device: Device): Eyes {
  const look: Eyes['look'] = async (name, { fullPage = false } = {}) => {
    const page = pageNow()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await seriousFindings(page), `${name} ${colorScheme}`).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      if (folder === undefined) continue
      mkdirSync(folder, { recursive: true })
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `${subject}-${name}-${device}-${colorScheme}.png`), fullPage })
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  }
  const inEachLanguage: Eyes['inEachLanguage'] = async (act) => {
    for (const locale of locales) {
      await pageNow().evaluate(`localStorage.setItem('kensa.preferences', JSON.stringify({ locale: '${locale}' }))`)
      await act(locale)
    }
    await pageNow().evaluate(`localStorage.removeItem('kensa.preferences')`)
  }
  return {
    look,
    inEachLanguage,
    lookInEach: async (name, arrive, options) => {
      await inEachLanguage(async (locale) => {
        await pageNow().reload()
        await arrive()
        await look(`${name}-${locale}`, options)
      })
      await pageNow().reload()
      await arrive()
    },
  }
}
