import type { GoalRow } from './find-goal.ts'

export type GoalSettings = Pick<GoalRow, 'mode' | 'alpha' | 'delta' | 'auditShare' | 'accept' | 'reject'>

export function settingsOf({ mode, alpha, delta, auditShare, accept, reject }: GoalSettings): GoalSettings {
  return { mode, alpha, delta, auditShare, accept, reject }
}
