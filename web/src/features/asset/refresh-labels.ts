import type { QueryClient } from '@tanstack/react-query'

/** After labels changed on frames: their names and counts, and every frame shown. */
export async function refreshLabels(queryClient: QueryClient): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['labels'] }), queryClient.invalidateQueries({ queryKey: ['frames'] })])
}
