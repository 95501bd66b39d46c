import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'

/** Sign-up answers the same for a known address, so that strangers cannot test addresses; its owner learns of it here. */
export function existingAccountMail(to: { name: string; email: string }, url: string, language: Language): Mail {
  return composeMail(to.email, language, texts[language](to.name), url)
}

const texts: Record<Language, (name: string) => MailText> = {
  en: (name) => ({
    subject: 'You already have a Kensa account',
    greeting: `Hello ${name},`,
    body: 'someone tried to sign up for Kensa with this address, which already has an account. If it was you, sign in, or ask there for a new password.',
    button: 'Sign in',
    footer: 'If it was not you, there is nothing to do: your account is unchanged.',
  }),
  ja: (name) => ({
    subject: 'Kensa：すでにアカウントをお持ちです',
    greeting: `${name} 様`,
    body: 'このメールアドレスで Kensa への新規登録が試みられましたが、すでにアカウントが存在します。ご本人の場合はサインインするか、サインイン画面からパスワードを再設定してください。',
    button: 'サインインする',
    footer: 'お心当たりがない場合、対応は不要です。アカウントに変更はありません。',
  }),
  ko: (name) => ({
    subject: '이미 Kensa 계정이 있습니다',
    greeting: `${name} 님, 안녕하세요.`,
    body: '이 주소로 Kensa 가입 시도가 있었지만 이미 계정이 있습니다. 본인이라면 로그인하거나 로그인 화면에서 비밀번호를 재설정하세요.',
    button: '로그인',
    footer: '본인이 아니라면 아무것도 하지 않아도 됩니다. 계정은 그대로입니다.',
  }),
}
