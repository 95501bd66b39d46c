// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, it, vi } from 'vitest'
import messages from '../../i18n/en.ts'
import { BoxEditor } from './box-editor.tsx'

it('has the focus, says where the frame is, and is nudged by keys', () => {
  const change = vi.fn()
  render(
    <IntlProvider locale="en" messages={messages}>
      <BoxEditor
        box={{ x: 10, y: 20, width: 30, height: 40 }}
        frame={{ widthPx: 100, heightPx: 100 }}
        toView={{ scale: 2, left: 0, top: 0 }}
        onChange={change}
      />
    </IntlProvider>,
  )
  const editor = screen.getByRole('application', { name: 'Frame: 10 from the left, 20 from the top, 30 wide, 40 high' })
  expect(document.activeElement).toBe(editor)
  fireEvent.keyDown(editor, { key: 'ArrowRight', shiftKey: true })
  expect(change).toHaveBeenLastCalledWith({ x: 20, y: 20, width: 30, height: 40 })
  fireEvent.keyDown(editor, { key: 'ArrowDown', altKey: true })
  expect(change).toHaveBeenLastCalledWith({ x: 10, y: 20, width: 30, height: 41 })
  fireEvent.keyDown(screen.getByRole('button', { name: 'Upper left corner' }), { key: 'ArrowLeft' })
  expect(change).toHaveBeenLastCalledWith({ x: 9, y: 20, width: 31, height: 40 })
})
