import { useTranslations } from 'use-intl'
import type { CertificateGoal } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'

/** What holds, or what it would take. */
export function GoalStanding({ goal, name }: { goal: CertificateGoal; name: string }) {
  const t = useTranslations('certificates')
  const format = useFormat()
  const { state, accept, certificate } = goal
  switch (state) {
    case 'certified':
      return certificate && <Proven goal={goal} certificate={certificate} />
    case 'collecting':
      return <Evidence goal={goal} name={name} />
    case 'suspended':
      return (
        <div className="space-y-4">
          <Notice tone="bad">
            {certificate?.reasons.map((reason) => (
              <p key={reason}>
                <strong className="font-medium">{t(`reason.${reason}`)}</strong> {t(`remedy.${reason}`)}
              </p>
            ))}
          </Notice>
          <Evidence goal={goal} name={name} />
        </div>
      )
    case 'uncertified':
      return (
        <Notice tone="doubt">
          <p>{t('uncertified', { threshold: format.number(accept ?? 1) })}</p>
        </Notice>
      )
    case 'off':
      return <p className="text-ink-soft">{t('off')}</p>
  }
}

type Made = NonNullable<CertificateGoal['certificate']>

function Proven({ goal: { evidence }, certificate }: { goal: CertificateGoal; certificate: Made }) {
  const t = useTranslations('certificates.figure')
  const format = useFormat()
  const figures = [
    [t('threshold'), format.number(certificate.threshold)],
    [t('coverage'), format.percent(certificate.coverage)],
    [t('since'), format.date(certificate.createdAt)],
    [t('proof'), t('ofReviews', { errors: certificate.errors, count: certificate.audited })],
    [t('audits'), t('ofReviews', { errors: evidence.errorsSince, count: evidence.auditsSince })],
  ] as const
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-4">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-ink-faint">{name}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Evidence({ goal: { evidence }, name }: { goal: CertificateGoal; name: string }) {
  const t = useTranslations('certificates.evidence')
  const { audited, errors, waiting } = evidence
  const missing = evidence.reviewsNeeded ?? 0
  return (
    <div className="space-y-2">
      <p className="font-medium">{t('progress', { done: audited, all: audited + missing })}</p>
      <Progress label={t('progressOf', { name })} done={audited} total={audited + missing} />
      <p className="text-ink-soft">{missing === 0 ? t('complete') : t('missing', { count: missing })}</p>
      <p className="text-sm text-ink-faint">{t('facts', { errors, waiting })}</p>
    </div>
  )
}
