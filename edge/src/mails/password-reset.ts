import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'

export function passwordResetMail(to: { name: string; email: string }, url: string, language: Language): Mail {
  return composeMail(to.email, language, texts[language](to.name), url)
}

const texts: Record<Language, (name: string) => MailText> = {
  en: (name) => ({
    subject: 'Choose a new password for Kensa',
    greeting: `Hello ${name},`,
    body: 'you asked for a new password. The link works for one hour; afterwards every device has to sign in again.',
    button: 'Choose a new password',
    footer: 'If you did not ask for this, ignore this mail: your password stays as it is.',
  }),
  ja: (name) => ({
    subject: 'Kensa：パスワードの再設定',
    greeting: `${name} 様`,
    body: 'パスワード再設定のご依頼を受け付けました。リンクの有効期限は1時間です。再設定後は、すべての端末で再度サインインが必要になります。',
    button: '新しいパスワードを設定する',
    footer: 'お心当たりがない場合は、このメールを無視してください。パスワードは変更されません。',
  }),
  ko: (name) => ({
    subject: 'Kensa 비밀번호 재설정',
    greeting: `${name} 님, 안녕하세요.`,
    body: '비밀번호 재설정 요청을 받았습니다. 링크는 한 시간 동안 유효하며, 재설정 후에는 모든 기기에서 다시 로그인해야 합니다.',
    button: '새 비밀번호 설정',
    footer: '요청한 적이 없다면 이 메일을 무시하세요. 비밀번호는 바뀌지 않습니다.',
  }),
}
