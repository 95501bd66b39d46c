import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { parseLibrarySearch } from './library-search.ts'

const libraryRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/library',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./library-page.tsx'), 'LibraryPage'),
})

export const libraryRoutes = [libraryRoute] as const
