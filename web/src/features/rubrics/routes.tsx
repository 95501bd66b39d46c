import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { readNewRubricSearch, readRubricSearch, readRubricsSearch } from './rubrics-search.ts'

const rubricsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/criteria/rubrics',
  validateSearch: readRubricsSearch,
  component: lazyRouteComponent(() => import('./rubrics-page.tsx'), 'RubricsPage'),
})

const newRubricRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/criteria/rubrics/new',
  validateSearch: readNewRubricSearch,
  component: lazyRouteComponent(() => import('./new-rubric-page.tsx'), 'NewRubricPage'),
})

const rubricRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/criteria/rubrics/$rubricId',
  validateSearch: readRubricSearch,
  component: lazyRouteComponent(() => import('./rubric-page.tsx'), 'RubricPage'),
})

export const rubricsRoutes = [rubricsRoute, newRubricRoute, rubricRoute] as const
