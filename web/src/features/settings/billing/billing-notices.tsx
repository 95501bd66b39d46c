import { useTranslations } from 'use-intl'
import type { Billing } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { buttonStyle } from '../../../ui/button-style.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { BillingSearch } from './checkout-return.ts'

/** What a person must know before anything else on the page. */
export function BillingNotices({ billing, checkout }: { billing: Billing; checkout: BillingSearch['checkout'] }) {
  const t = useTranslations('billing.notice')
  const format = useFormat()
  const { subscription } = billing
  const isFree = billing.plan === 'free'
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      {!billing.configured && <Notice>{t('notConfigured')}</Notice>}
      {checkout === 'success' && isFree && <Notice>{t('confirming')}</Notice>}
      {checkout === 'success' && !isFree && <Notice tone="good">{t('subscribed')}</Notice>}
      {checkout === 'canceled' && isFree && <Notice tone="doubt">{t('checkoutCanceled')}</Notice>}
      {subscription?.paymentFailed && (
        <Notice
          tone="bad"
          action={
            subscription.paymentUrl === null ? undefined : (
              <a href={subscription.paymentUrl} className={buttonStyle('secondary')}>
                {t('payNow')}
              </a>
            )
          }
        >
          {t('paymentFailed')}
        </Notice>
      )}
      {subscription?.cancelAt && <Notice tone="doubt">{t('endsAt', { date: format.date(subscription.cancelAt) })}</Notice>}
    </div>
  )
}
