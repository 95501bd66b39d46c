import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'

const exportsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/exports',
  validateSearch: (search: Record<string, unknown>): { tab?: 'imports'; import?: string } => ({
    ...(search['tab'] === 'imports' ? { tab: 'imports' as const } : {}),
    ...(typeof search['import'] === 'string' ? { import: search['import'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./exports-page.tsx'), 'ExportsPage'),
})

export const exportsRoutes = [exportsRoute] as const
