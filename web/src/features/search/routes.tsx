import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { parseSearchUrl } from './search-url.ts'

const searchRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  validateSearch: parseSearchUrl,
  component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
})

export const searchRoutes = [searchRoute] as const
