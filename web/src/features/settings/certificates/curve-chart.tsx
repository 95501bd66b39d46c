import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { CertificateCurve } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'

type CurveChartProps = { points: CertificateCurve['points']; own: number; chosen: number }

/** How much would be accepted alone at each bound. The table beside it says the same to everybody. */
export function CurveChart({ points, own, chosen }: CurveChartProps) {
  const format = useFormat()
  const there = points.find(({ alpha }) => alpha === chosen)
  return (
    <div aria-hidden className="h-56 w-full min-w-0 overflow-hidden text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={[...points]} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="alpha"
            type="number"
            scale="log"
            domain={['dataMin', 'dataMax']}
            ticks={points.map(({ alpha }) => alpha)}
            stroke="var(--color-line-strong)"
            tick={{ fill: 'var(--color-ink-soft)' }}
            tickFormatter={(alpha: number) => format.share(alpha)}
            minTickGap={12}
          />
          <YAxis
            width={48}
            domain={[0, 1]}
            stroke="var(--color-line-strong)"
            tick={{ fill: 'var(--color-ink-soft)' }}
            tickFormatter={(coverage: number) => format.percent(coverage)}
          />
          <ReferenceLine x={own} stroke="var(--color-ink-faint)" strokeDasharray="4 4" />
          <Line
            dataKey="coverage"
            type="stepAfter"
            stroke="var(--color-accent)"
            strokeWidth={2}
            dot={{ r: 2.5, fill: 'var(--color-accent)' }}
            isAnimationActive={false}
          />
          {there && (
            <ReferenceDot
              x={there.alpha}
              y={there.coverage}
              r={6}
              fill="var(--color-accent)"
              stroke="var(--color-raised)"
              strokeWidth={2}
            />
          )}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
