import { createRouter } from '@tanstack/react-router'
import { onSignedOut, queryClient } from './api/query-client.ts'
import { appRoute } from './app/app-route.tsx'
import { NotFoundPage } from './app/not-found-page.tsx'
import { rootRoute } from './app/root-route.tsx'
import { RouteErrorPage } from './app/route-error-page.tsx'
import { annotationRoutes } from './features/annotation/routes.tsx'
import { assetRoutes } from './features/asset/routes.tsx'
import { authRoutes } from './features/auth/routes.tsx'
import { criteriaRoutes } from './features/criteria/routes.tsx'
import { exportsRoutes } from './features/exports/routes.tsx'
import { jobsRoutes } from './features/jobs/routes.tsx'
import { libraryRoutes } from './features/library/routes.tsx'
import { reviewRoutes } from './features/review/routes.tsx'
import { rubricsRoutes } from './features/rubrics/routes.tsx'
import { searchRoutes } from './features/search/routes.tsx'
import { settingsRoutes } from './features/settings/routes.tsx'

const routeTree = rootRoute.addChildren([
  ...authRoutes,
  appRoute.addChildren([
    ...searchRoutes,
    ...libraryRoutes,
    ...assetRoutes,
    ...annotationRoutes,
    ...reviewRoutes,
    ...criteriaRoutes,
    ...rubricsRoutes,
    ...jobsRoutes,
    ...exportsRoutes,
    ...settingsRoutes,
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: RouteErrorPage,
  scrollRestoration: true,
})

onSignedOut(() => {
  void router.invalidate()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
