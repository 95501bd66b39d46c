import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'

export type EndpointDisabledFacts = { email: string; endpointUrl: string; reason: 'gone' | 'failing'; url: string }

export function endpointDisabledMail({ email, endpointUrl, reason, url }: EndpointDisabledFacts, language: Language): Mail {
  // Only the host: the rest of an address may hold a token, and mails travel far.
  return composeMail(email, language, texts[language](URL.parse(endpointUrl)?.host ?? '', reason), url)
}

const texts: Record<Language, (host: string, reason: 'gone' | 'failing') => MailText> = {
  en: (host, reason) => ({
    subject: `Kensa: the webhook endpoint at ${host} was disabled`,
    greeting: 'Hello,',
    body: `${
      reason === 'gone'
        ? `The webhook endpoint at ${host} answered 410 Gone, so Kensa sends no more events to it.`
        : `For five days no event could be delivered to the webhook endpoint at ${host}, so Kensa has disabled it.`
    } Events go on being recorded for 30 days. Once the endpoint works again, enable it and replay what was missed.`,
    button: 'Open webhooks',
    footer: 'You receive this mail because you administer the organization.',
  }),
  ja: (host, reason) => ({
    subject: `Kensa：${host} のWebhookエンドポイントを無効にしました`,
    greeting: 'こんにちは。',
    body: `${
      reason === 'gone'
        ? `${host} のWebhookエンドポイントが「410 Gone」を返したため、イベントの送信を停止しました。`
        : `${host} のWebhookエンドポイントへの配信が5日間一度も成功しなかったため、エンドポイントを無効にしました。`
    }イベントは引き続き30日間記録されます。復旧後にエンドポイントを有効に戻し、未配信のイベントを再送してください。`,
    button: 'Webhookを開く',
    footer: 'このメールは組織の管理者にお送りしています。',
  }),
  ko: (host, reason) => ({
    subject: `Kensa: ${host} 웹훅 엔드포인트가 비활성화되었습니다`,
    greeting: '안녕하세요.',
    body: `${
      reason === 'gone'
        ? `${host} 웹훅 엔드포인트가 410 Gone으로 응답하여 더 이상 이벤트를 보내지 않습니다.`
        : `${host} 웹훅 엔드포인트로 5일 동안 한 번도 이벤트를 전달하지 못해 엔드포인트를 비활성화했습니다.`
    } 이벤트는 30일 동안 계속 기록됩니다. 복구한 뒤 엔드포인트를 다시 활성화하고 누락된 이벤트를 재전송하세요.`,
    button: '웹훅 열기',
    footer: '조직의 관리자에게 보내는 메일입니다.',
  }),
}
