import { type Logger, pino } from 'pino'
import { logError } from './log-error.ts'

export type Log = Logger

/** One JSON line an event on stdout; `level` is a word so that every log store reads it. */
export function openLog(level: string): Log {
  return pino({ level, base: { part: 'runner' }, formatters: { level: (label) => ({ level: label }) }, serializers: { err: logError } })
}
