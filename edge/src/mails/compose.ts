import type { Mail } from '../ports/mail/mail.ts'
import type { Language } from './language.ts'

/** One mail in one language: a sentence, a button, and what to do when it was not you. */
export type MailText = { subject: string; greeting: string; body: string; button: string; footer: string }

export function composeMail(to: string, language: Language, text: MailText, url: string): Mail {
  const plain = [text.greeting, text.body, `${text.button}:\n${url}`, text.footer].join('\n\n')
  // Names of people and organizations are in it, and those may hold anything.
  const subject = text.subject.replace(/\p{Cc}+/gu, ' ')
  return { to, subject, text: `${plain}\n`, html: htmlOf(language, text, url) }
}

function htmlOf(language: Language, text: MailText, url: string): string {
  const [subject, greeting, body, button, footer, href] = [text.subject, text.greeting, text.body, text.button, text.footer, url].map(
    escapeHtml,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="margin:0;padding:32px;background:#f4f5f6;color:#1c1f23;font:16px/1.6 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px">
<p>${greeting}</p>
<p>${body}</p>
<p style="margin:28px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5fbf;color:#ffffff;text-decoration:none">${button}</a></p>
<p style="font-size:13px;color:#565d66;word-break:break-all">${href}</p>
<p style="font-size:13px;color:#565d66">${footer}</p>
</div></body></html>
`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
