import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { parseRegionsUrl } from './regions-url.ts'

const regionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/assets/$assetId/regions',
  validateSearch: parseRegionsUrl,
  component: lazyRouteComponent(() => import('./regions-page.tsx'), 'RegionsPage'),
})

export const annotationRoutes = [regionsRoute] as const
