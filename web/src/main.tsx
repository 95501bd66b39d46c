import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { AppIntlProvider } from './i18n/app-intl-provider.tsx'
import { applyAppearance } from './preferences/apply-appearance.ts'
import { router } from './router.tsx'
import './styles/main.css'
import { Toaster } from './ui/toaster.tsx'

applyAppearance(document.documentElement)

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')

// The policy of the page allows no inline style elements; the components' few rules are in base.css.
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <AppIntlProvider>
        <QueryClientProvider client={queryClient}>
          <Tooltip.Provider delay={500}>
            <RouterProvider router={router} />
          </Tooltip.Provider>
          <Toaster />
        </QueryClientProvider>
      </AppIntlProvider>
    </CSPProvider>
  </StrictMode>,
)
