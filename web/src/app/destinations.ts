import { ArrowDownUp, ClipboardCheck, Images, ListChecks, ScanEye, Search, Settings } from 'lucide-react'

/**
 * The main places, in the order of the rail; `key` follows `g` on the keyboard. A phone's bar has room for the `thumb` ones, and the others
 * in its menu.
 */
export const destinations = [
  { to: '/', name: 'search', icon: Search, key: 's', thumb: true },
  { to: '/library', name: 'library', icon: Images, key: 'l', thumb: true },
  { to: '/criteria', name: 'criteria', icon: ClipboardCheck, key: 'c', thumb: false },
  { to: '/review', name: 'review', icon: ScanEye, key: 'r', thumb: true },
  { to: '/jobs', name: 'jobs', icon: ListChecks, key: 'j', thumb: true },
  { to: '/exports', name: 'exports', icon: ArrowDownUp, key: 'e', thumb: false },
  { to: '/settings', name: 'settings', icon: Settings, key: ',', thumb: false },
] as const
