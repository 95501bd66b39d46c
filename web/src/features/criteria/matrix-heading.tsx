import type { Criterion } from '@kensa/contract/rubric'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { Menu, MenuHeading, MenuItem } from '../../ui/menu.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { readAnswered } from './criteria-url.ts'

type MatrixHeadingProps = {
  criterion: Criterion
  /** There is room for the question. */
  asked: boolean
  answered: string | undefined
  cell: string
  tabIndex: number
  onFocus: () => void
  onAnswered: (answered: string | undefined) => void
}

/** A criterion's id over its column: a look or a tap tells the question, and its menu narrows the rows to one answer. */
export function MatrixHeading({ criterion, asked, answered, cell, tabIndex, onFocus, onAnswered }: MatrixHeadingProps) {
  const t = useTranslations('criteria')
  const { id, question } = criterion
  const filter = readAnswered(answered)
  const own = filter?.criterionId === id ? filter.answer : undefined
  return (
    <Menu
      align="center"
      trigger={
        <HeadingButton
          criterion={criterion}
          asked={asked}
          filtered={own !== undefined}
          data-cell={cell}
          tabIndex={tabIndex}
          onFocus={onFocus}
        />
      }
    >
      <MenuHeading>{question}</MenuHeading>
      <MenuItem current={own === 1} onSelect={() => onAnswered(`${id}:1`)}>
        {t('onlyYes')}
      </MenuItem>
      <MenuItem current={own === 0} onSelect={() => onAnswered(`${id}:0`)}>
        {t('onlyNo')}
      </MenuItem>
      {own !== undefined && <MenuItem onSelect={() => onAnswered(undefined)}>{t('anyAnswer')}</MenuItem>}
    </Menu>
  )
}

type HeadingButtonProps = ComponentProps<'button'> & { criterion: Criterion; asked: boolean; filtered: boolean; 'data-cell': string }

function HeadingButton({ criterion: { id, question }, asked, filtered, ...rest }: HeadingButtonProps) {
  const ink = filtered ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-soft'
  if (asked) {
    return (
      <button {...rest} type="button" className={`flex size-full flex-col gap-0.5 p-2 text-center -outline-offset-2 hover:bg-hover ${ink}`}>
        <span className="w-full font-mono text-xs">{id}</span>
        <span className="line-clamp-3 w-full text-xs leading-4 text-balance">{question}</span>
      </button>
    )
  }
  return (
    <Tooltip text={question}>
      <button
        {...rest}
        type="button"
        aria-label={`${id} ${question}`}
        className={`flex size-full items-end justify-center pb-2.5 font-mono text-xs -outline-offset-2 hover:bg-hover ${ink}`}
      >
        <span className={id.length > 4 ? 'max-h-32 rotate-180 [writing-mode:vertical-rl]' : ''}>{id}</span>
      </button>
    </Tooltip>
  )
}
