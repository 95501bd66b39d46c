import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Region } from '../../api/types.ts'
import { createRegionEdits, type EditsState, type RegionApi, type RegionEdits } from './region-edits.ts'
import type { Place } from './region-ops.ts'
import { regionsQuery } from './regions-query.ts'

/** An outline that its box follows, or the box. */
function placeBody({ box, outline }: Place) {
  if (outline === null) return { box }
  if (outline.kind === 'polygon') return { outline }
  const [height = 0, width = 0] = outline.size
  return { outline: { ...outline, size: [height, width] as [number, number] } }
}

const regionApi: RegionApi = {
  create: ({ frameId, labelId, place }, key) =>
    dataOf(
      api.POST('/v1/frames/{frameId}/regions', {
        params: { path: { frameId }, header: { 'idempotency-key': key } },
        body: { labelId, ...placeBody(place) },
      }),
    ),
  change: (regionId, version, { place, ...change }, key) =>
    dataOf(
      api.PATCH('/v1/regions/{regionId}', {
        params: { path: { regionId }, header: { 'idempotency-key': key } },
        body: { version, ...change, ...(place && placeBody(place)) },
      }),
    ),
  remove: async (regionId, version) => {
    await api.DELETE('/v1/regions/{regionId}', { params: { path: { regionId }, query: { version } } })
  },
}

/** Edits of regions on the frames of a page. They go on being saved, whatever frame is shown and whatever page after it. */
export function useRegionEdits(onRefused: (error: unknown) => void): { edits: RegionEdits; state: EditsState } {
  const queryClient = useQueryClient()
  const refused = useEffectEvent(onRefused)
  const [edits] = useState(() =>
    createRegionEdits({
      api: regionApi,
      read: (frameId) => queryClient.getQueryData(regionsQuery(frameId).queryKey),
      write: (frameId, regions: Region[]) => {
        const { queryKey } = regionsQuery(frameId)
        void queryClient.cancelQueries({ queryKey })
        queryClient.setQueryData(queryKey, regions)
      },
      reload: (frameId) => void queryClient.invalidateQueries({ queryKey: regionsQuery(frameId).queryKey }),
      onRefused: (error) => refused(error),
    }),
  )
  const state = useSyncExternalStore(edits.subscribe, edits.state)
  useEffect(() => {
    const retry = () => edits.retry()
    window.addEventListener('online', retry)
    // What waits is tried again by its own timer, also after the page is left.
    return () => window.removeEventListener('online', retry)
  }, [edits])
  useEffect(() => {
    if (state.unsaved === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state.unsaved])
  return { edits, state }
}
