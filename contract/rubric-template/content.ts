import { type RubricContent, rubricContentSchema } from '../rubric.ts'

/** A rubric to begin with. */
export const rubricTemplate: RubricContent = rubricContentSchema.parse({ criteria: [{ id: 'A01', question: 'Is a helmet worn?' }] })
