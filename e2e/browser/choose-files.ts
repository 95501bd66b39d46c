import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Opens the system's picker by what the page offers for it, a button or a menu's "Choose…", and picks files of a folder. */
export async function chooseFiles(page: Page, openPicker: () => Promise<void>, folder: string, names: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await openPicker()
  const fromMenu = page.getByRole('menuitem', { name: /^Choose (files|a photo)$/ })
  await Promise.race([chooser, fromMenu.click().catch(() => {})])
  await (await chooser).setFiles(names.map((name) => join(folder, name)))
}
