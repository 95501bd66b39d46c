import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { popupItemStyle, popupStyle } from './popup-style.ts'

type MenuProps = { trigger: ReactElement; align?: 'start' | 'center' | 'end'; side?: 'top' | 'right' | 'bottom'; children: ReactNode }

export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50" align={align} side={side} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={classNames(popupStyle, 'max-h-(--available-height) max-w-80 min-w-52 overflow-y-auto')}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type MenuItemProps = {
  icon?: LucideIcon
  tone?: 'plain' | 'danger'
  /** Marks the one in force, in a menu that chooses. */
  current?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon: Icon, tone = 'plain', current, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      aria-current={current === true ? 'true' : undefined}
      className={classNames(popupItemStyle, tone === 'danger' && 'text-bad')}
    >
      {Icon !== undefined && <Icon aria-hidden className="size-4 shrink-0 opacity-80" />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {current === true && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
    </Base.Item>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-faint">{children}</p>
}

export function MenuLine() {
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />
}
