import { limits } from '@kensa/contract/limits'
import type { Search, SearchFilter } from '../../api/types.ts'
import { assetKinds } from '../library/asset-words.ts'

/**
 * What the address says. `q` or `frame` state the question (a photo has no words: its address is `s` alone), the filters narrow it, and
 * `s` names the frozen result, so that a link shows a colleague the same hits.
 */
export type SearchUrl = {
  q?: string
  frame?: string
  s?: string
  kind?: (typeof assetKinds)[number]
  /** First and last day of upload, as the reader's calendar has them: `2026-11-02`. */
  from?: string
  to?: string
  label?: string[]
  group?: 'asset'
  /** The frame whose sheet is open. */
  hit?: string
}

/** Reads any address without failing: what is not understood is left out. */
export function parseSearchUrl(raw: Record<string, unknown>): SearchUrl {
  const url: SearchUrl = {}
  // The router reads a query like "4821" as a number.
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, limits.queryTextCharsMax) : ''
  const kind = assetKinds.find((value) => value === raw.kind)
  const labels = Array.isArray(raw.label) ? raw.label.filter((value) => isId(value, 'label')) : []
  if (q !== '') url.q = q
  if (isId(raw.frame, 'frame') && q === '') url.frame = raw.frame
  if (isId(raw.s, 'search')) url.s = raw.s
  if (kind !== undefined) url.kind = kind
  if (isDay(raw.from)) url.from = raw.from
  if (isDay(raw.to)) url.to = raw.to
  if (labels.length > 0) url.label = labels
  if (raw.group === 'asset') url.group = 'asset'
  if (isId(raw.hit, 'frame')) url.hit = raw.hit
  return url
}

/** The filter of the API for an address; days begin and end at the reader's midnight. */
export function filterOfUrl(url: SearchUrl, projectId: string | undefined): SearchFilter {
  return {
    ...(projectId !== undefined && { projectIds: [projectId] }),
    ...(url.kind !== undefined && { kind: url.kind }),
    ...(url.from !== undefined && { createdAfter: midnight(url.from, 0) }),
    ...(url.to !== undefined && { createdBefore: midnight(url.to, 1) }),
    ...(url.label !== undefined && { labelIds: url.label }),
  }
}

/** The address of a stored search, with the project beside it. */
export function urlOfSearch(search: Search): SearchUrl & { project?: string } {
  const { projectIds, kind, createdAfter, createdBefore, labelIds } = search.filter
  const project = projectIds?.length === 1 ? projectIds[0] : undefined
  return {
    ...(search.text !== null && { q: search.text }),
    ...(search.frameId !== null && { frame: search.frameId }),
    s: search.id,
    ...(kind !== undefined && { kind }),
    ...(createdAfter !== undefined && { from: dayOf(createdAfter, 0) }),
    ...(createdBefore !== undefined && { to: dayOf(createdBefore, 1) }),
    ...(labelIds !== undefined && labelIds.length > 0 && { label: labelIds }),
    ...(project !== undefined && { project }),
  }
}

/**
 * Whether the frozen result answers what the address asks. A search made by a program may filter by more than an address can say; it is
 * then shown as it is.
 */
export function answersUrl(search: Search, url: SearchUrl, projectId: string | undefined): boolean {
  if (url.q !== undefined && url.q !== search.text) return false
  if (url.frame !== undefined && url.frame !== search.frameId) return false
  const { assetIds, projectIds = [] } = search.filter
  if ((assetIds?.length ?? 0) > 0 || projectIds.length > 1) return true
  return filterKey(search.filter) === filterKey(filterOfUrl(url, projectId))
}

export function filterKey(filter: SearchFilter): string {
  const time = (iso: string | undefined) => (iso === undefined ? null : Date.parse(iso))
  const { projectIds = [], kind = null, createdAfter, createdBefore, labelIds = [] } = filter
  return JSON.stringify([[...projectIds].sort(), kind, time(createdAfter), time(createdBefore), [...labelIds].sort()])
}

/** Filters in force, for the number on the button; the project has its own place. */
export function activeFilters({ kind, from, to, label = [] }: SearchUrl): number {
  return [kind, from, to].filter((value) => value !== undefined).length + label.length
}

function isId(value: unknown, prefix: string): value is string {
  return typeof value === 'string' && value.startsWith(`${prefix}_`) && value.length < 60
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
}

function midnight(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + daysLater).toISOString()
}

function dayOf(iso: string, daysEarlier: number): string {
  const time = new Date(iso)
  time.setDate(time.getDate() - daysEarlier)
  const pad = (value: number, length = 2) => String(value).padStart(length, '0')
  return `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`
}
