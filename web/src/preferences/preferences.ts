import { isLocale, type Locale, pickLocale } from '../i18n/locales.ts'

export const themes = ['system', 'light', 'dark'] as const
export const densities = ['comfortable', 'compact'] as const

/** What a person set for this device. */
export type Preferences = {
  locale: Locale
  theme: (typeof themes)[number]
  density: (typeof densities)[number]
}

const storageKey = 'kensa.preferences'

export function parsePreferences(stored: string | null, languages: readonly string[]): Preferences {
  const value = parseObject(stored)
  return {
    locale: isLocale(value.locale) ? value.locale : pickLocale(languages),
    theme: themes.find((theme) => theme === value.theme) ?? 'system',
    density: densities.find((density) => density === value.density) ?? 'comfortable',
  }
}

function parseObject(text: string | null): Record<string, unknown> {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

let current = parsePreferences(readStored(), navigator.languages)
const listeners = new Set<() => void>()

export function getPreferences(): Preferences {
  return current
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  current = { ...current, [name]: value }
  writeStored(JSON.stringify(current))
  for (const listener of listeners) listener()
}

/** Storage is closed to us in some private windows; the preference then lasts as long as the page. */
function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function writeStored(text: string): void {
  try {
    localStorage.setItem(storageKey, text)
  } catch {}
}
