import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { isWellFormedSecret, mintSecret } from './secret.ts'

it('mints keys that it recognizes, and never the same twice', () => {
  const secrets = Array.from({ length: 500 }, () => mintSecret('live'))
  for (const secret of secrets) expect(secret).toMatch(/^kensa_live_[0-9A-Za-z]{36}$/)
  expect(secrets.every((secret) => isWellFormedSecret(secret, 'live'))).toBe(true)
  expect(new Set(secrets).size).toBe(secrets.length)
})

it('refuses a key of another environment', () => {
  expect(isWellFormedSecret(mintSecret('test'), 'live')).toBe(false)
})

it('refuses every single-character change and every swap of neighbours', () => {
  const secret = mintSecret('live')
  const start = 'kensa_live_'.length
  for (let i = start; i < secret.length; i++) {
    const other = secret[i] === 'a' ? 'b' : 'a'
    expect(isWellFormedSecret(secret.slice(0, i) + other + secret.slice(i + 1), 'live')).toBe(false)
    const [left, right] = [secret[i], secret[i + 1]]
    if (right === undefined || left === right) continue
    expect(isWellFormedSecret(secret.slice(0, i) + right + left + secret.slice(i + 2), 'live')).toBe(false)
  }
})

it('refuses anything of another shape', () => {
  const secret = mintSecret('live')
  for (const text of ['', 'kensa_live_', secret.slice(0, -1), `${secret}0`, secret.replace('kensa', 'other'), ` ${secret}`]) {
    expect(isWellFormedSecret(text, 'live')).toBe(false)
  }
})

it('ends with the standard CRC-32 of what precedes, in base 62', () => {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const secret = mintSecret('dev')
  const value = [...secret.slice(-6)].reduce((sum, letter) => sum * 62 + alphabet.indexOf(letter), 0)
  expect(value).toBe(crc32(secret.slice(0, -6)))
})
