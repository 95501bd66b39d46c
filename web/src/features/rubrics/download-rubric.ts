import type { RubricContent } from '@kensa/contract/rubric'
import { writeRubricFile } from './rubric-file.ts'

/** Gives the browser the rubric as a file. */
export function downloadRubric(rubric: { name: string; description: string; content: RubricContent }): void {
  const url = URL.createObjectURL(writeRubricFile(rubric))
  const link = document.createElement('a')
  link.href = url
  link.download = `${rubric.name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')}.json`
  link.click()
  // The download has its own hold on the bytes once it began.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
