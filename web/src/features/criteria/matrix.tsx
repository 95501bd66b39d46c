import type { Assessment } from '@kensa/contract/api/assessments'
import type { Criterion } from '@kensa/contract/rubric'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useElementWidth } from '../../ui/grid/use-element-width.ts'
import { AnswerMark } from './answer-mark.tsx'
import { answerNames, answerOf } from './answers.ts'
import { MatrixHeading } from './matrix-heading.tsx'
import { MatrixReadout } from './matrix-readout.tsx'
import { MatrixRowHeading } from './matrix-row-heading.tsx'
import { type Place, stepFrom } from './matrix-steps.ts'

type MatrixProps = {
  rows: readonly Assessment[]
  /** How many rows there are in all; undefined while nobody knows. */
  total: number | undefined
  criteria: readonly Criterion[]
  answered: string | undefined
  compact: boolean
  onAnswered: (answered: string | undefined) => void
  onOpen: (assessmentId: string) => void
  /** Undefined where the person may not change anything. */
  onToggle: ((assessment: Assessment, criterionId: string) => void) | undefined
  onUndo: () => void
  onNearEnd: (() => void) | undefined
}

/** Where there is room for more, columns are wider, and wide ones have their question in sight. */
const columnPxMin = 44
const columnPxMax = 136
const questionPxMin = 96
const rowHeadingPx = 304
const isLong = ({ id }: Criterion) => id.length > 4

/**
 * Pictures down, criteria across; only what is in sight exists. Arrow keys go from cell to cell, Space or Enter changes an answer, and a
 * press does so on the cell that has the focus already, so that nothing changes by a stray click.
 */
export function Matrix(props: MatrixProps) {
  const { rows, total, criteria, answered, compact, onAnswered, onOpen, onToggle, onUndo, onNearEnd } = props
  const t = useTranslations('criteria')
  const scroller = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const [hovered, setHovered] = useState<Place>()
  const rowPx = compact ? 44 : 56
  const widthPx = useElementWidth(frame)
  const columnPx = Math.min(columnPxMax, Math.max(columnPxMin, Math.floor((widthPx - rowHeadingPx - 18) / criteria.length)))
  const asked = columnPx >= questionPxMin
  const headerPx = asked ? 84 : criteria.some(isLong) ? 148 : 44
  const rowVirtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
    paddingStart: headerPx,
    scrollPaddingStart: headerPx,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const columnVirtualizer = useVirtualizer({
    horizontal: true,
    count: criteria.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnPx,
    overscan: 4,
    paddingStart: rowHeadingPx,
    scrollPaddingStart: rowHeadingPx,
  })
  // The virtualizer remembers sizes; another density has others.
  useEffect(() => {
    rowVirtualizer.measure()
    columnVirtualizer.measure()
  }, [rowPx, headerPx, columnPx, rowVirtualizer, columnVirtualizer])

  const shownRows = rowVirtualizer.getVirtualItems()
  const shownColumns = columnVirtualizer.getVirtualItems()
  const lastShown = shownRows.at(-1)?.index ?? -1
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 12) onNearEnd?.()
  }, [lastShown, rows.length, onNearEnd])

  const at: Place = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, criteria.length) }
  const wanted = useRef<Place>(undefined)
  const elementOf = ({ row, column }: Place) => scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  // A cell that was out of sight can take the focus once it exists.
  useEffect(() => {
    const element = wanted.current && elementOf(wanted.current)
    if (!element) return
    wanted.current = undefined
    element.focus({ preventScroll: true })
  })
  const goTo = (place: Place) => {
    setActive(place)
    wanted.current = place
    if (place.row >= 0) rowVirtualizer.scrollToIndex(place.row, { align: 'auto' })
    if (place.column > 0) columnVirtualizer.scrollToIndex(place.column - 1, { align: 'auto' })
    else scroller.current?.scrollTo({ left: 0 })
  }
  const press = ({ row, column }: Place) => {
    const assessment = rows[row]
    const criterion = criteria[column - 1]
    if (assessment === undefined) return
    if (criterion === undefined) onOpen(assessment.id)
    else onToggle?.(assessment, criterion.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'z' || event.key === 'Z') && !event.altKey && !event.shiftKey) {
      event.preventDefault()
      onUndo()
      return
    }
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null
    if (cell === null || event.altKey || event.metaKey) return
    const pageRows = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerPx) / rowPx) - 1)
    const next = stepFrom(at, event, { rows: rows.length, columns: criteria.length, pageRows })
    if (next !== undefined) {
      event.preventDefault()
      goTo(next)
      return
    }
    // The heading's own button opens its menu.
    if (at.row < 0 || (event.key !== ' ' && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.repeat) return
    if (event.shiftKey) press({ row: at.row, column: 0 })
    else press(at)
  }

  const told = hovered ?? (at.column > 0 && at.row >= 0 ? at : undefined)
  const toldRow = told && rows[told.row]
  const toldCriterion = told && criteria[told.column - 1]
  const tabbable = ({ row, column }: Place) => (row === at.row && column === at.column ? 0 : -1)
  const activeShown = shownRows.some(({ index }) => index === at.row) || at.row < 0
  return (
    <div ref={setFrame} className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface">
      <div
        ref={scroller}
        role="grid"
        aria-label={t('matrix')}
        aria-rowcount={total === undefined ? -1 : total + 1}
        aria-colcount={criteria.length + 1}
        aria-readonly={onToggle === undefined}
        // So that the keyboard finds its way in also when its cell was scrolled away.
        tabIndex={activeShown ? -1 : 0}
        onFocus={(event) => event.target === scroller.current && goTo(at)}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setHovered(undefined)}
        className="relative min-h-0 flex-1 overflow-auto overscroll-contain outline-none"
      >
        <div
          role="presentation"
          style={{ height: rowVirtualizer.getTotalSize(), width: columnVirtualizer.getTotalSize() }}
          className="relative min-w-full"
        >
          <div
            role="row"
            aria-rowindex={1}
            className="sticky top-0 z-20 border-b border-line-strong bg-surface"
            style={{ height: headerPx }}
          >
            <div
              role="columnheader"
              aria-colindex={1}
              className="sticky left-0 z-10 flex h-full items-end border-r border-line bg-surface px-3 pb-2.5 text-sm font-medium text-ink-soft"
              style={{ width: rowHeadingPx }}
            >
              {t('pictures')}
            </div>
            {shownColumns.map(({ index, start }) => {
              const criterion = criteria[index]
              if (criterion === undefined) return null
              const place = { row: -1, column: index + 1 }
              return (
                <div
                  key={criterion.id}
                  role="columnheader"
                  aria-colindex={index + 2}
                  className="absolute top-0 h-full"
                  style={{ left: start, width: columnPx }}
                >
                  <MatrixHeading
                    criterion={criterion}
                    asked={asked}
                    answered={answered}
                    cell={`-1:${index + 1}`}
                    tabIndex={tabbable(place)}
                    onFocus={() => setActive(place)}
                    onAnswered={onAnswered}
                  />
                </div>
              )
            })}
          </div>
          {shownRows.map(({ index: row, start, key }) => {
            const assessment = rows[row]
            if (assessment === undefined) return null
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={row + 2}
                data-assessment={assessment.id}
                className="group/row absolute inset-x-0 border-b border-line hover:bg-hover"
                style={{ top: start, height: rowPx }}
              >
                <div
                  role="rowheader"
                  aria-colindex={1}
                  className="sticky left-0 z-10 h-full border-r border-line bg-surface group-hover/row:bg-hover"
                  style={{ width: rowHeadingPx }}
                >
                  <MatrixRowHeading
                    assessment={assessment}
                    compact={compact}
                    cell={`${row}:0`}
                    tabIndex={tabbable({ row, column: 0 })}
                    onFocus={() => setActive({ row, column: 0 })}
                    onOpen={onOpen}
                  />
                </div>
                {shownColumns.map(({ index, start: left }) => {
                  const criterion = criteria[index]
                  if (criterion === undefined) return null
                  const place = { row, column: index + 1 }
                  const answer = answerOf(assessment.answers, criterion.id)
                  const corrected = answer !== answerOf(assessment.machineAnswers, criterion.id)
                  const focused = tabbable(place) === 0
                  return (
                    <div
                      key={criterion.id}
                      role="gridcell"
                      aria-colindex={index + 2}
                      data-cell={`${row}:${index + 1}`}
                      tabIndex={focused ? 0 : -1}
                      aria-label={`${t(`answer.${answerNames[`${answer}`]}`)}${corrected ? `, ${t('corrected')}` : ''}`}
                      onFocus={() => setActive(place)}
                      onPointerDown={(event) => {
                        event.currentTarget.dataset['again'] = String(document.activeElement === event.currentTarget)
                      }}
                      onClick={(event) => {
                        if (event.currentTarget.dataset['again'] === 'true') press(place)
                        else event.currentTarget.focus({ preventScroll: true })
                      }}
                      onPointerEnter={(event) => event.pointerType === 'mouse' && setHovered(place)}
                      className="absolute top-0 grid h-full place-items-center -outline-offset-2"
                      style={{ left, width: columnPx }}
                    >
                      <AnswerMark answer={answer} />
                      {corrected && (
                        <span aria-hidden className="absolute top-0 right-0 border-t-10 border-l-10 border-t-accent border-l-transparent" />
                      )}
                    </div>
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
      <MatrixReadout assessment={toldRow} criterion={toldCriterion} mayChange={onToggle !== undefined} />
    </div>
  )
}
