import { createSign, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { verifySignature } from './verify-signature.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it("verifies GitHub's published example, whose s is a byte short", async () => {
  const key =
    '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYAGMWO8XgCamYKMJS6jc/qgvSlAd\nAjPuDPRcXU22YxgBrz+zoN19MzuRyW87qEt9/AmtoNP5GrobzUvQSyJFVw==\n-----END PUBLIC KEY-----\n'
  const body = '[{"source":"commit","token":"some_token","type":"some_type","url":"https://example.com/base-repo-url/"}]'
  const signature = 'MEQCIQDaMKqrGnE27S0kgMrEK0eYBmyG0LeZismAEz/BgZyt7AIfXt9fErtRS4XaeSt/AO1RtBY66YcAdjxji410VQV4xg=='
  expect(await verifySignature(key, signature, bytes(body))).toBe(true)
  expect(await verifySignature(key, signature, bytes(`${body} `))).toBe(false)
})

it('verifies what another implementation signed, whatever the lengths of r and s, and nothing that was changed', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  for (let n = 0; n < 400; n++) {
    const body = bytes(`body ${n}`)
    const signature = createSign('SHA256').update(body).sign(privateKey)
    expect(await verifySignature(pem, signature.toString('base64'), body), signature.toString('hex')).toBe(true)
    const at = n % signature.length
    signature[at] = (signature[at] ?? 0) ^ 1
    expect(await verifySignature(pem, signature.toString('base64'), body)).toBe(false)
  }
})

it('refuses what is no signature or no key, without a mistake of its own', async () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  for (const signature of ['', 'x', '!!', 'MAA=', 'MAYCAQACAQA=', 'A'.repeat(400)])
    expect(await verifySignature(pem, signature, bytes('b'))).toBe(false)
  expect(await verifySignature('no key', 'MAYCAQECAQE=', bytes('b'))).toBe(false)
})
