import type { CertificateGoal } from '../../../api/types.ts'
import { percentOfShare, shareOfPercent } from './percent-text.ts'

/** What the form holds, as people write it. */
export type GoalValues = {
  labelIds: string[]
  mode: CertificateGoal['mode']
  alpha: string
  delta: '0.1' | '0.05' | '0.01'
  auditShare: string
  accept: string
  reject: string
}

export const deltas = ['0.1', '0.05', '0.01'] as const

export function valuesOf(goal?: CertificateGoal): GoalValues {
  if (!goal) return { labelIds: [], mode: 'certified', alpha: '1', delta: '0.05', auditShare: '10', accept: '', reject: '' }
  const { labelIds, mode, alpha, delta, auditShare, accept, reject } = goal
  return {
    ...{ labelIds, mode, alpha: percentOfShare(alpha), auditShare: percentOfShare(auditShare) },
    delta: deltas.find((each) => Number(each) === delta) ?? '0.05',
    accept: accept === null ? '' : String(accept),
    reject: reject === null ? '' : String(reject),
  }
}

/** What is sent, of values that the form has checked. */
export function settingsOf({ mode, alpha, delta, auditShare, accept, reject }: GoalValues) {
  const plain = mode === 'threshold'
  return {
    ...{ mode, alpha: shareOfPercent(alpha) ?? 0, delta: Number(delta), auditShare: shareOfPercent(auditShare) ?? 0 },
    accept: plain ? scoreOf(accept) : null,
    reject: plain && reject.trim() !== '' ? scoreOf(reject) : null,
  }
}

export const scoreOf = (text: string) => Number(text.normalize('NFKC').replace(',', '.').trim())
