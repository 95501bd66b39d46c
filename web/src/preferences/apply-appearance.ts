import { getPreferences, subscribePreferences } from './preferences.ts'

/** Puts theme and density on the root element, now and whenever they change. */
export function applyAppearance(root: HTMLElement): void {
  const apply = () => {
    const { theme, density } = getPreferences()
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    root.dataset.density = density
  }
  apply()
  subscribePreferences(apply)
}
