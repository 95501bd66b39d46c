// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, it, vi } from 'vitest'
import messages from '../../i18n/en.ts'
import { AnswerButtons } from './answer-buttons.tsx'

it('gives the answer, and whether a pointer or a key pressed it', () => {
  const answer = vi.fn()
  render(
    <IntlProvider locale="en" messages={messages}>
      <AnswerButtons disabled={false} onAnswer={answer} />
    </IntlProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }), { detail: 1 })
  expect(answer).toHaveBeenLastCalledWith('accept', true)
  fireEvent.click(screen.getByRole('button', { name: 'No' }), { detail: 0 })
  expect(answer).toHaveBeenLastCalledWith('reject', false)
  fireEvent.click(screen.getByRole('button', { name: "Can't tell" }), { detail: 1 })
  expect(answer).toHaveBeenLastCalledWith('cant_tell', true)
})
