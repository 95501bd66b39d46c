import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router'

import { requireOrganization } from './require-organization.ts'
import { rootRoute } from './root-route.tsx'

/** The project in view is part of every address, so that a link shows a colleague the same thing. */
export type AppSearch = { project?: string | undefined }

/** Everything behind the sign-in: checks the session, then frames the page. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  validateSearch: (search: Record<string, unknown>): AppSearch =>
    typeof search.project === 'string' && search.project !== '' ? { project: search.project } : {},
  search: { middlewares: [retainSearchParams(['project'])] },
  beforeLoad: ({ context, location }) => requireOrganization(context.queryClient, location.href),
  component: lazyRouteComponent(() => import('./app-frame.tsx'), 'AppFrame'),
})
