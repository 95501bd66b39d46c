import { expect, it } from 'vitest'
import { checkLine, checkMailbox, parseMailbox } from './address.ts'

it.each([
  'kim@example.com\r\nRCPT TO:<thief@example.com>',
  'kim@example.com, thief@example.com',
  'Kim <kim@example.com>',
  '<kim@example.com>',
  'kim@example.com\u0000',
  'kim@@example.com',
  '"kim\r\n"@example.com',
  'kim',
  '',
])('refuses %j as an address', (address) => {
  expect(() => checkMailbox(address)).toThrow('one plain address')
})

it.each(['kim@example.com', "o'brien+tag@mail.example.co.jp", 'a@b'])('takes %j', (address) => {
  expect(checkMailbox(address)).toBe(address)
})

it('refuses a header that is more than one line', () => {
  expect(() => checkLine('subject', 'Hello\nBcc: thief@example.com')).toThrow('control character')
})

it('reads a sender with and without a name', () => {
  expect(parseMailbox('Kensa <no-reply@example.com>')).toEqual({ name: 'Kensa', address: 'no-reply@example.com' })
  expect(parseMailbox('"検査 Kensa" <no-reply@example.com>')).toEqual({ name: '検査 Kensa', address: 'no-reply@example.com' })
  expect(parseMailbox('no-reply@example.com')).toEqual({ name: '', address: 'no-reply@example.com' })
})
