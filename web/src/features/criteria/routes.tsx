import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { readCriteriaUrl } from './criteria-url.ts'

const criteriaRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/criteria',
  validateSearch: readCriteriaUrl,
  component: lazyRouteComponent(() => import('./criteria-page.tsx'), 'CriteriaPage'),
})

export const criteriaRoutes = [criteriaRoute] as const
