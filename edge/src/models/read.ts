import type { Models } from '@kensa/contract/api/models'
import type { OrgContext } from '@kensa/contract/context'
import { defaultSpace } from '@kensa/contract/spaces'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { countFrames } from './count-frames.ts'
import { groupPacks } from './group-packs.ts'
import { listRunners } from './list-runners.ts'
import { presentRunner } from './present-runner.ts'
import { summarizeFleet } from './summarize-fleet.ts'
import { surveySpaces } from './survey-spaces.ts'

export async function readModels(db: Db, ctx: OrgContext): Promise<Models> {
  const [listed, { frames, embedded }] = await withOrg(db, ctx, async (tx) => [await listRunners(tx), await countFrames(tx)] as const)
  return {
    fleet: summarizeFleet(listed, defaultSpace),
    frames,
    spaces: surveySpaces(listed, embedded, defaultSpace),
    packs: groupPacks(listed),
    runners: listed.map(presentRunner),
  }
}
