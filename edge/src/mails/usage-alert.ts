import { dollars } from '@kensa/contract/usage'
import type { Mail } from '../ports/mail/mail.ts'
import { composeMail, type MailText } from './compose.ts'
import type { Language } from './language.ts'

export type UsageAlertFacts = {
  email: string
  organizationName: string
  /** The API key whose own limit it is; null for the organization's. */
  apiKeyName: string | null
  thresholdPercent: number
  spentMicros: number
  limitMicros: number
  url: string
}

export function usageAlertMail(facts: UsageAlertFacts, language: Language): Mail {
  const { thresholdPercent: percent, organizationName, apiKeyName } = facts
  const words = { percent, organizationName, apiKeyName, spent: dollars(facts.spentMicros), limit: dollars(facts.limitMicros) }
  return composeMail(facts.email, language, texts[language](words), facts.url)
}

type Words = { percent: number; organizationName: string; apiKeyName: string | null; spent: string; limit: string }

const texts: Record<Language, (words: Words) => MailText> = {
  en: ({ percent, organizationName, apiKeyName, spent, limit }) => {
    const whose = apiKeyName === null ? organizationName : `the API key “${apiKeyName}” of ${organizationName}`
    return {
      subject:
        percent >= 100
          ? `The monthly limit of ${organizationName} is reached`
          : `${percent}% of the monthly limit of ${organizationName} is used`,
      greeting: 'Hello,',
      body:
        percent >= 100
          ? `The monthly limit of ${whose} is reached: ${spent} of ${limit} is used. New work is refused until the limit is raised or the next month begins (UTC). What is there already stays.`
          : `${spent} of the monthly limit of ${limit} of ${whose} is used (${percent}%). Work goes on; when the limit is reached, new work is refused until the next month (UTC).`,
      button: 'See usage and limits',
      footer: 'Owners and admins get this mail once a month for 50, 80 and 100%.',
    }
  },
  ja: ({ percent, organizationName, apiKeyName, spent, limit }) => {
    const whose = apiKeyName === null ? `「${organizationName}」` : `「${organizationName}」の API キー「${apiKeyName}」`
    return {
      subject:
        percent >= 100
          ? `Kensa：「${organizationName}」が今月の利用上限に達しました`
          : `Kensa：「${organizationName}」の利用量が今月の上限の ${percent}% に達しました`,
      greeting: 'こんにちは。',
      body:
        percent >= 100
          ? `${whose}が今月の利用上限に達しました（${limit} のうち ${spent} を利用）。上限を引き上げるか翌月（UTC）になるまで、新しい処理は受け付けられません。すでにあるデータはそのまま残ります。`
          : `${whose}の今月の利用量が上限の ${percent}% に達しました（${limit} のうち ${spent}）。処理は続きますが、上限に達すると翌月（UTC）まで新しい処理は受け付けられません。`,
      button: '利用量と上限を見る',
      footer: 'このメールは、オーナーと管理者に 50%・80%・100% の各時点で月に一度ずつ送られます。',
    }
  },
  ko: ({ percent, organizationName, apiKeyName, spent, limit }) => {
    const whose = apiKeyName === null ? organizationName : `${organizationName}의 API 키 “${apiKeyName}”`
    return {
      subject:
        percent >= 100
          ? `Kensa: ${organizationName} 이번 달 사용 한도 도달`
          : `Kensa: ${organizationName} 이번 달 사용 한도의 ${percent}% 사용`,
      greeting: '안녕하세요.',
      body:
        percent >= 100
          ? `${whose} 이번 달 사용 한도에 도달했습니다(${limit} 중 ${spent} 사용). 한도를 올리거나 다음 달(UTC)이 될 때까지 새 작업은 거절됩니다. 이미 있는 데이터는 그대로 유지됩니다.`
          : `${whose} 이번 달 사용량이 한도의 ${percent}%에 도달했습니다(${limit} 중 ${spent} 사용). 작업은 계속되며, 한도에 도달하면 다음 달(UTC)까지 새 작업이 거절됩니다.`,
      button: '사용량과 한도 보기',
      footer: '이 메일은 소유자와 관리자에게 50%, 80%, 100% 시점마다 한 달에 한 번씩 발송됩니다.',
    }
  },
}
