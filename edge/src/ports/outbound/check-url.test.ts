import { expect, it } from 'vitest'
import { checkOutboundUrl } from './check-url.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

const closed = { allowLoopback: false }

it.each([
  'https://hooks.example.com/kensa',
  'https://hooks.example.com:8443/kensa?tenant=1',
  'https://1.1.1.1/',
  'https://[2606:4700:4700::1111]/',
  'https://例え.jp/フック',
])('takes %s', (url) => {
  expect(() => checkOutboundUrl(url, closed)).not.toThrow()
})

/** Every spelling of places inside that we know of; docs/webhooks.md promises that none is ever called. */
export const zoo = [
  'http://hooks.example.com/',
  'ftp://hooks.example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:secret@hooks.example.com/',
  'https://user@hooks.example.com/',
  'https://hooks.example.com:22/',
  'https://hooks.example.com:80/',
  'https://hooks.example.com:5432/',
  'https://hooks.example.com/#fragment',
  'https://hooks.example.com\\@127.0.0.1/',
  'https://hooks.example.com\n.evil.test/',
  ' https://hooks.example.com/',
  'https://hooks.example.com./',
  'https://127.0.0.1/',
  'https://127.0.0.1./',
  'https://127.1/',
  'https://0177.0.0.1/',
  'https://0x7f.0.0.1/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://017700000001/',
  'https://127.0.0.1:8443/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0251.0376.0251.0376/',
  'https://100.64.0.1/',
  'https://100.100.100.200/',
  'https://168.63.129.16/',
  'https://192.0.0.192/',
  'https://198.18.0.1/',
  'https://203.0.113.9/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[::127.0.0.1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[2001:db8::1]/',
  'https://[100::1]/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://kensa.localhost/',
  'https://intranet/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://db.cluster.local/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/',
  `https://hooks.example.com/${'a'.repeat(2000)}`,
  'https://',
  '',
]

it.each(zoo)('refuses %j', (url) => {
  expect(() => checkOutboundUrl(url, closed)).toThrow(expect.objectContaining({ failure: 'url_refused' }))
})

it('lets only this machine itself in when development asks for it', () => {
  const open = { allowLoopback: true }
  for (const url of ['http://localhost:8790/', 'http://127.0.0.1:8790/', 'http://[::1]:8790/'])
    expect(() => checkOutboundUrl(url, open)).not.toThrow()
  for (const url of ['http://10.0.0.1/', 'https://192.168.0.1/', 'http://hooks.example.com/', 'http://[fc00::1]/', 'http://a@localhost/'])
    expect(() => checkOutboundUrl(url, open), url).toThrow()
})

it('knows an address of the public internet from any other', () => {
  for (const address of ['8.8.8.8', '93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '100.63.0.1', '172.32.0.1'])
    expect(isPublicAddress(address), address).toBe(true)
  for (const text of [
    'example.com',
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '08.8.8.8x',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    'fe80::1%eth0',
    '12345::',
  ])
    expect(isPublicAddress(text), text).toBe(false)
  expect(['127.0.0.1', '127.255.0.9', '::1', '0:0:0:0:0:0:0:1'].every(isLoopbackAddress)).toBe(true)
  expect(['::2', '::', '128.0.0.1', '::ffff:127.0.0.1'].some(isLoopbackAddress)).toBe(false)
})
