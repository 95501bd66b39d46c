import type { Mail } from './mail.ts'

export type Envelope = { from: { name: string; address: string }; messageId: string; date: Date }

/** A mail as RFC 5322 text with CRLF line ends: plain text and HTML as alternatives, both base64, so that no line is long or begins with a dot. */
export function mimeMessage(mail: Mail, { from, messageId, date }: Envelope): string {
  const boundary = `kensa-${crypto.randomUUID()}`
  const part = (type: string, text: string) =>
    [`--${boundary}`, `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...base64Lines(text)].join('\r\n')
  return [
    `From: ${from.name === '' ? from.address : `${encodedWords(from.name)} <${from.address}>`}`,
    `To: ${mail.to}`,
    `Subject: ${encodedWords(mail.subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${messageId}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    part('text/plain', mail.text),
    part('text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** Leaves room for the header's name, so that no line has more than the 76 characters of RFC 2047. */
const wordBytesMax = 39

/** Header text as RFC 2047 encoded words; a character is never cut in two. */
export function encodedWords(text: string): string {
  if (/^[\w .,'!?()@:/+-]*$/.test(text) && text.length <= 60 && !text.startsWith(' ')) return text
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (byteLength(word + character) > wordBytesMax) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((each) => `=?utf-8?B?${base64(each)}?=`).join('\r\n ')
}

function base64Lines(text: string): string[] {
  return base64(text.replaceAll(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? ['']
}

/** UTF-8, then base64. */
export function base64(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return btoa(bytes)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
