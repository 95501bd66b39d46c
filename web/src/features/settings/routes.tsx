import type { DeliveryState } from '@kensa/contract/api/webhooks'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { readAuditFilter } from './audit/audit-filter.ts'
import { billingSearch } from './billing/checkout-return.ts'
import { readLabelsSearch } from './labels/labels-search.ts'
import { deliveryStates } from './webhooks/delivery-states.ts'

const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-layout.tsx'), 'SettingsLayout'),
})

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
})

const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/security',
  component: lazyRouteComponent(() => import('./security/security-page.tsx'), 'SecurityPage'),
})

const organizationRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/organization',
  component: lazyRouteComponent(() => import('./organization/organization-page.tsx'), 'OrganizationPage'),
})

const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('./members/members-page.tsx'), 'MembersPage'),
})

const projectsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects/projects-page.tsx'), 'ProjectsPage'),
})

const labelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/labels',
  validateSearch: readLabelsSearch,
  component: lazyRouteComponent(() => import('./labels/labels-page.tsx'), 'LabelsPage'),
})

const reviewSettingsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/review-settings-page.tsx'), 'ReviewSettingsPage'),
})

const certificatesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/certificates',
  component: lazyRouteComponent(() => import('./certificates/certificates-page.tsx'), 'CertificatesPage'),
})

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
})

const webhooksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/webhooks',
  validateSearch: (search: Record<string, unknown>): { endpoint?: string; state?: DeliveryState; delivery?: string } => {
    const state = deliveryStates.find((candidate) => candidate === search.state)
    return {
      ...(typeof search.endpoint === 'string' ? { endpoint: search.endpoint } : {}),
      ...(state === undefined ? {} : { state }),
      ...(typeof search.delivery === 'string' ? { delivery: search.delivery } : {}),
    }
  },
  component: lazyRouteComponent(() => import('./webhooks/webhooks-page.tsx'), 'WebhooksPage'),
})

const modelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/models',
  component: lazyRouteComponent(() => import('./models/models-page.tsx'), 'ModelsPage'),
})

const usageRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/usage',
  component: lazyRouteComponent(() => import('./usage/usage-page.tsx'), 'UsagePage'),
})

const limitsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/limits',
  component: lazyRouteComponent(() => import('./limits/limits-page.tsx'), 'LimitsPage'),
})

const billingRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/billing',
  validateSearch: billingSearch,
  component: lazyRouteComponent(() => import('./billing/billing-page.tsx'), 'BillingPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/audit',
  validateSearch: readAuditFilter,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})

export const settingsRoutes = [
  settingsRoute.addChildren([
    profileRoute,
    securityRoute,
    organizationRoute,
    membersRoute,
    projectsRoute,
    labelsRoute,
    reviewSettingsRoute,
    certificatesRoute,
    apiKeysRoute,
    billingRoute,
    usageRoute,
    limitsRoute,
    webhooksRoute,
    modelsRoute,
    auditRoute,
  ]),
] as const
