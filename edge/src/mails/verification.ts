import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'

export function verificationMail(to: { name: string; email: string }, url: string, language: Language): Mail {
  return composeMail(to.email, language, texts[language](to.name), url)
}

const texts: Record<Language, (name: string) => MailText> = {
  en: (name) => ({
    subject: 'Confirm your e-mail address for Kensa',
    greeting: `Hello ${name},`,
    body: 'please confirm that this address is yours. The link works for one hour.',
    button: 'Confirm address',
    footer: 'If you did not sign up for Kensa, ignore this mail: nothing will happen.',
  }),
  ja: (name) => ({
    subject: 'Kensa：メールアドレスの確認',
    greeting: `${name} 様`,
    body: 'このメールアドレスがご本人のものであることを確認してください。リンクの有効期限は1時間です。',
    button: 'メールアドレスを確認する',
    footer: 'Kensa に登録した覚えがない場合は、このメールを無視してください。何も起こりません。',
  }),
  ko: (name) => ({
    subject: 'Kensa 이메일 주소 확인',
    greeting: `${name} 님, 안녕하세요.`,
    body: '본인의 이메일 주소가 맞는지 확인해 주세요. 링크는 한 시간 동안 유효합니다.',
    button: '이메일 주소 확인',
    footer: 'Kensa에 가입한 적이 없다면 이 메일을 무시하세요. 아무 일도 일어나지 않습니다.',
  }),
}
