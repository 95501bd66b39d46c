// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, it, vi } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import messages from '../i18n/en.ts'
import { ErrorState } from './error-state.tsx'

it('says what happened, which request it was, and tries again', () => {
  const retry = vi.fn()
  const error = new ApiError({ status: 409, code: 'conflict', detail: 'The name is taken.', requestId: 'req_7' })
  render(
    <IntlProvider locale="en" messages={messages}>
      <ErrorState error={error} onRetry={retry} />
    </IntlProvider>,
  )
  expect(screen.getByRole('alert').textContent).toContain('The name is taken.')
  expect(screen.getByText('req_7')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
})
