import type { RubricContent } from '../rubric.ts'
import { benchCriteria } from './bench.ts'
import { containersCriteria } from './containers.ts'
import { energyCriteria } from './energy.ts'
import { partsCriteria } from './parts.ts'
import { patterns } from './patterns.ts'
import { peopleCriteria } from './people.ts'
import { toolsCriteria } from './tools.ts'

/** A rubric to begin with: safety and order at an assembly bench. */
export const rubricTemplate: RubricContent = {
  criteria: [...peopleCriteria, ...benchCriteria, ...toolsCriteria, ...energyCriteria, ...containersCriteria, ...partsCriteria],
  patterns,
}
