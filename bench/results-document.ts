import type { BenchResult } from './result.ts'

export type SavedResult = BenchResult & { machine: string; date: string }

export function resultsDocument(results: readonly SavedResult[]): string {
  const rows = results.map(
    (r) => `| ${r.name} | ${r.ratio.toPrecision(3)} | ${r.good} ${r.limit} | ${r.ok ? 'yes' : '**no**'} | ${r.date} | ${details(r)} |`,
  )
  const machines = [...new Set(results.map((r) => r.machine))].map((machine) => `- ${machine}`)
  return `# Bench results

Ratios within one run; trust them, not the milliseconds behind them. Made by \`npm run bench -- --save\`.

Measured on:
${machines.join('\n')}

| bench | ratio | limit | kept | date | figures |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function details(result: BenchResult): string {
  return Object.entries(result.details)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`)
    .join('; ')
}
