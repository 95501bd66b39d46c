import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'

type PriceSectionProps = {
  /** Whether all is chosen that the price depends on. */
  ready: boolean
  price: UseQueryResult<number>
  start: Pick<UseMutationResult<unknown, Error, never>, 'error'>
  /** What the price is for, and what costs nothing. */
  text: string
}

/** What it costs at most before it starts, or why it can't start. */
export function PriceSection({ ready, price, start, text }: PriceSectionProps) {
  const t = useTranslations('analyze')
  const format = useFormat()
  const errorText = useErrorText()
  return (
    <>
      {ready && price.data !== undefined && (
        <section aria-label={t('price')}>
          <h3 className="mb-1 flex items-baseline justify-between gap-4 font-medium">
            {t('price')}
            <span className="text-lg">{format.money(price.data)}</span>
          </h3>
          <p className="text-sm text-ink-faint">{text}</p>
        </section>
      )}
      {price.error !== null && <Notice tone="bad">{errorText(price.error)}</Notice>}
      {start.error !== null && <Notice tone="bad">{errorText(start.error)}</Notice>}
    </>
  )
}
