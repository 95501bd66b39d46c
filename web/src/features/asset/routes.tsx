import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { parseAssetUrl } from './asset-url.ts'

const assetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/assets/$assetId',
  validateSearch: parseAssetUrl,
  component: lazyRouteComponent(() => import('./asset-page.tsx'), 'AssetPage'),
})

export const assetRoutes = [assetRoute] as const
