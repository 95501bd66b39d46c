import { useSyncExternalStore } from 'react'
import { getPreferences, type Preferences, setPreference, subscribePreferences } from './preferences.ts'

export function usePreference<K extends keyof Preferences>(name: K): [Preferences[K], (value: Preferences[K]) => void] {
  const value = useSyncExternalStore(subscribePreferences, () => getPreferences()[name])
  return [value, (next) => setPreference(name, next)]
}
