import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { type JobFilter, readJobFilter } from './job-filter.ts'

const jobsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/jobs',
  validateSearch: (search: Record<string, unknown>): JobFilter & { job?: string } => ({
    ...readJobFilter(search),
    ...(typeof search['job'] === 'string' ? { job: search['job'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
})

export const jobsRoutes = [jobsRoute] as const
