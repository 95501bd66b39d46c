import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { readReviewUrl } from './review-url.ts'

const reviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/review',
  validateSearch: readReviewUrl,
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
})

export const reviewRoutes = [reviewRoute] as const
