import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'

export type InvitationFacts = { email: string; organizationName: string; inviterName: string; url: string }

export function invitationMail(facts: InvitationFacts, language: Language): Mail {
  return composeMail(facts.email, language, texts[language](facts.inviterName, facts.organizationName), facts.url)
}

const texts: Record<Language, (inviter: string, organization: string) => MailText> = {
  en: (inviter, organization) => ({
    subject: `${inviter} invites you to ${organization} on Kensa`,
    greeting: 'Hello,',
    body: `${inviter} invites you to work with ${organization} on Kensa. The invitation is good for seven days.`,
    button: 'See the invitation',
    footer: 'If you do not know the sender, ignore this mail.',
  }),
  ja: (inviter, organization) => ({
    subject: `Kensa：${inviter} 様から「${organization}」への招待`,
    greeting: 'こんにちは。',
    body: `${inviter} 様が Kensa の「${organization}」にあなたを招待しています。招待の有効期限は7日間です。`,
    button: '招待を見る',
    footer: '送信者に心当たりがない場合は、このメールを無視してください。',
  }),
  ko: (inviter, organization) => ({
    subject: `${inviter} 님이 Kensa의 ${organization}에 초대했습니다`,
    greeting: '안녕하세요.',
    body: `${inviter} 님이 Kensa에서 ${organization}와(과) 함께 일하도록 초대했습니다. 초대는 7일 동안 유효합니다.`,
    button: '초대 보기',
    footer: '보낸 사람을 모른다면 이 메일을 무시하세요.',
  }),
}
