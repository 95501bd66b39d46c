import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'
import type { Recipient } from './queue-mail-to-admins.ts'

export type LeakFacts = { keyName: string; hint: string; foundAt: string | undefined; url: string }

export function leakedKeyMail(to: Recipient, facts: LeakFacts): Mail {
  return composeMail(to.email, to.language, texts[to.language](to.name, facts), facts.url)
}

const texts: Record<Language, (name: string, facts: LeakFacts) => MailText> = {
  en: (name, { keyName, hint, foundAt }) => ({
    subject: `Kensa revoked the API key “${keyName}”: it was found in public`,
    greeting: `Hello ${name},`,
    body: `the secret of the API key “${keyName}” (ends in ${hint}) was found in public${foundAt ? ` at ${foundAt}` : ''}, so Kensa revoked it at once. Programs that use it are refused now: give them a new key, and look in the audit log for what was done with the old one.`,
    button: 'See the API keys',
    footer: 'You get this mail because you are an owner or admin of the organisation.',
  }),
  ja: (name, { keyName, hint, foundAt }) => ({
    subject: `Kensa：API キー「${keyName}」が公開の場で見つかったため無効にしました`,
    greeting: `${name} 様`,
    body: `API キー「${keyName}」（末尾 ${hint}）のシークレットが公開の場${foundAt ? `（${foundAt}）` : ''}で見つかったため、直ちに無効にしました。このキーを使うプログラムは現在拒否されます。新しいキーに差し替え、以前のキーで行われた操作を監査ログで確認してください。`,
    button: 'API キーを確認する',
    footer: 'このメールは組織のオーナーと管理者にお送りしています。',
  }),
  ko: (name, { keyName, hint, foundAt }) => ({
    subject: `Kensa API 키 ‘${keyName}’이(가) 공개된 곳에서 발견되어 폐기되었습니다`,
    greeting: `${name} 님, 안녕하세요.`,
    body: `API 키 ‘${keyName}’(끝자리 ${hint})의 시크릿이 공개된 곳${foundAt ? `(${foundAt})` : ''}에서 발견되어 즉시 폐기했습니다. 이 키를 쓰는 프로그램은 지금 거부됩니다. 새 키로 바꾸고, 이전 키로 한 작업을 감사 로그에서 확인하세요.`,
    button: 'API 키 보기',
    footer: '이 메일은 조직의 소유자와 관리자에게 발송됩니다.',
  }),
}
