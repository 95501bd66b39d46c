import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useFormat } from '../../../i18n/use-format.ts'

export type UsageBar = { name: string; micros: number }

/** One colour and no legend, so nothing hangs on telling colours apart. The table beside it says the same to everybody. */
export function UsageChart({ bars }: { bars: readonly UsageBar[] }) {
  const format = useFormat()
  return (
    <div aria-hidden className="h-56 w-full min-w-0 overflow-hidden text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...bars]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="name" stroke="var(--color-line-strong)" tick={{ fill: 'var(--color-ink-soft)' }} minTickGap={16} />
          <YAxis
            width={64}
            stroke="var(--color-line-strong)"
            tick={{ fill: 'var(--color-ink-soft)' }}
            tickFormatter={(micros: number) => format.money(micros)}
          />
          <Tooltip
            cursor={{ fill: 'var(--color-hover)' }}
            contentStyle={{ background: 'var(--color-raised)', border: '1px solid var(--color-line)', borderRadius: 6 }}
            itemStyle={{ color: 'var(--color-ink)' }}
            labelStyle={{ color: 'var(--color-ink-soft)' }}
            separator=""
            formatter={(micros) => [format.money(Number(micros)), '']}
          />
          <Bar dataKey="micros" fill="var(--color-accent)" maxBarSize={48} radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
