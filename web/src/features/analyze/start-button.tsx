import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'

type StartButtonProps = { ready: boolean; busy: boolean; priceMicros: number | undefined; onStart: () => void }

/** Says what a press costs. */
export function StartButton({ ready, busy, priceMicros, onStart }: StartButtonProps) {
  const t = useTranslations('analyze')
  const format = useFormat()
  return (
    <Button tone="primary" busy={busy} disabled={!ready} onClick={onStart} className="desktop:ml-auto">
      {ready && priceMicros !== undefined ? t('start', { price: format.money(priceMicros) }) : t('startPlain')}
    </Button>
  )
}
