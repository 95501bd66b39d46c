import { X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { buttonStyle } from './button-style.ts'

/** Closes what it stands in. Without a tooltip: that would take the first Escape for itself. */
export function CloseButton({ className, ...rest }: Omit<ComponentProps<'button'>, 'children'>) {
  const t = useTranslations('common')
  return (
    <button type="button" {...rest} aria-label={t('close')} className={buttonStyle('quiet', `w-control px-0! ${className ?? ''}`)}>
      <X aria-hidden className="size-[1.125rem]" />
    </button>
  )
}
