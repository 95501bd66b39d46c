import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

const isUnderWay = ({ state }: { state: string }) => ['queued', 'running', 'checking', 'applying'].includes(state)

/** Newest first; asks every second while one is being written. */
export const exportsQuery = infiniteQueryOptions({
  queryKey: ['exports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    dataOf(api.GET('/v1/exports', { params: { query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: (query) => (query.state.data?.pages.some((page) => page.data.some(isUnderWay)) ? 1_000 : 15_000),
})

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    dataOf(api.GET('/v1/imports', { params: { query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: (query) => (query.state.data?.pages.some((page) => page.data.some(isUnderWay)) ? 1_000 : 15_000),
})
