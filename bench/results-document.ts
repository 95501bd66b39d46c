import type { BenchResult } from './result.ts'

export type SavedResult = BenchResult & { machine: string; date: string }

export function resultsDocument(results: readonly SavedResult[]): string {
  const machines = [...new Set(results.map((r) => r.machine))]
  const rows = results.map((r) =>
    [
      ...[r.name, r.ratio.toPrecision(3), `${r.good} ${r.limit}`, r.ok ? 'yes' : '**no**'],
      ...[`${machines.indexOf(r.machine) + 1}`, r.date, details(r)],
    ].join(' | '),
  )
  return `# Bench results

Ratios within one run; trust them, not the milliseconds behind them. Made by \`npm run bench -- --save\`.

Measured on:
${machines.map((machine, i) => `${i + 1}. ${machine}`).join('\n')}

| bench | ratio | limit | kept | on | date | figures |
|---|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`
}

function details(result: BenchResult): string {
  return Object.entries(result.details)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`)
    .join('; ')
}
