import { expect, it } from 'vitest'
import { claimedType } from './claimed-type.ts'

it('takes supported types, their common aliases and parameters', () => {
  expect(claimedType('image/jpeg', 'a.jpg')).toBe('image/jpeg')
  expect(claimedType('IMAGE/JPG', 'a.jpg')).toBe('image/jpeg')
  expect(claimedType('video/webm; codecs=vp9', 'a.webm')).toBe('video/webm')
  expect(claimedType('video/x-m4v', 'a.m4v')).toBe('video/mp4')
})

it('goes by the file name when the client does not know the type', () => {
  expect(claimedType('application/octet-stream', 'line 3.MKV')).toBe('video/x-matroska')
  expect(claimedType('', 'scan.tif')).toBe('image/tiff')
})

it.each([
  ['image/heic', 'IMG_0001.HEIC', /IMG_0001\.HEIC is a HEIC photo.*Export it as JPEG/],
  ['', 'IMG_0001.heic', /HEIC photo/],
  ['image/svg+xml', 'logo.svg', /SVG drawing.*export the drawing as PNG/],
  ['application/pdf', 'manual.pdf', /PDF document/],
  ['application/x-msdownload', 'setup.exe', /can't read \(application\/x-msdownload\).*JPEG, PNG/],
  ['application/octet-stream', 'data.bin', /can't read/],
])('refuses %s (%s) and says what to do', (type, name, message) => {
  expect(() => claimedType(type, name)).toThrow(
    expect.objectContaining({ code: 'unsupported_type', message: expect.stringMatching(message) }),
  )
})
