import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonTone, buttonStyle } from './button-style.ts'
import { Tooltip } from './tooltip.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon
  /** Said by screen readers and shown as a tooltip. */
  label: string
  tone?: ButtonTone | undefined
  shortcut?: string | undefined
}

export function IconButton({ icon: Icon, label, tone = 'quiet', shortcut, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button {...rest} type={type} aria-label={label} className={buttonStyle(tone, `w-control px-0! ${className ?? ''}`)}>
        <Icon aria-hidden className="size-[1.125rem]" />
      </button>
    </Tooltip>
  )
}
