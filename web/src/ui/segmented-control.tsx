import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'

type Segment<Value extends string> = { value: Value; label: string; icon?: LucideIcon; iconOnly?: boolean }

type SegmentedControlProps<Value extends string> = {
  label: string
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
  className?: string
}

/** One of two to five that exclude each other, all in sight. */
export function SegmentedControl<Value extends string>({ label, value, segments, onChange, className }: SegmentedControlProps<Value>) {
  const group = useRef<HTMLDivElement>(null)

  // On a phone the chosen one may lie outside the row.
  useEffect(() => {
    group.current?.querySelector(`[data-value="${value}"]`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [value])

  return (
    <ToggleGroup
      ref={group}
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        const segment = segments.find((candidate) => candidate.value === next)
        if (segment !== undefined) onChange(segment.value)
      }}
      className={classNames('inline-flex max-w-full gap-0.5 overflow-x-auto rounded-lg bg-sunken p-0.5', className)}
    >
      {segments.map(({ value, label, icon: Icon, iconOnly = false }) => (
        <Toggle
          key={value}
          value={value}
          data-value={value}
          aria-label={iconOnly ? label : undefined}
          className="inline-flex h-[calc(var(--control-height)-0.25rem)] items-center gap-1.5 rounded-md px-3 font-medium whitespace-nowrap text-ink-soft transition-colors select-none hover:text-ink focus-visible:-outline-offset-2 data-pressed:bg-raised data-pressed:text-ink data-pressed:shadow-raised touch:h-control"
        >
          {Icon !== undefined && <Icon aria-hidden className="size-4" />}
          {!iconOnly && label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
