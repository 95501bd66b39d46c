import { ArrowDownUp, Images, ListChecks, ScanEye, Search, Settings } from 'lucide-react'

/** The main places, in the order of the rail and the bottom bar; `key` follows `g` on the keyboard. */
export const destinations = [
  { to: '/', name: 'search', icon: Search, key: 's' },
  { to: '/library', name: 'library', icon: Images, key: 'l' },
  { to: '/review', name: 'review', icon: ScanEye, key: 'r' },
  { to: '/jobs', name: 'jobs', icon: ListChecks, key: 'j' },
  { to: '/exports', name: 'exports', icon: ArrowDownUp, key: 'e' },
  { to: '/settings', name: 'settings', icon: Settings, key: ',' },
] as const
