import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PackError } from '../pack-error.ts'
import type { GraphDescription } from './describe-graph.ts'

const childFile = fileURLToPath(new URL('./describe-child.ts', import.meta.url))

/** What the child says: what it found, or what is wrong with the graph. */
export type DescribeAnswer = { found: GraphDescription } | { problem: string }

/**
 * Opens a graph in a process of its own and reads what it takes and gives: opening gigabytes blocks a process for longer than a lock may go
 * untouched, and memory that runs out takes only the child along. Throws `PackError` (`mismatch`).
 */
export function describeInChild(file: string, name: string): Promise<GraphDescription> {
  return new Promise((resolve, reject) => {
    const child = fork(childFile, [file, name], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    let answer: DescribeAnswer | undefined
    child.once('message', (message) => {
      answer = message as DescribeAnswer
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (answer && 'found' in answer) return resolve(answer.found)
      const ending = signal ? `was ended by ${signal}, perhaps for want of memory` : `ended with ${code}`
      reject(new PackError('mismatch', answer?.problem ?? `the process that opened ${name} ${ending}`))
    })
  })
}
