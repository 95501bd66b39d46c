import { region } from '@kensa/db/schema/region'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, getTableColumns } from 'drizzle-orm'

/** What a region shows: its own columns and how sure the machine was. */
export const regionColumns = { ...getTableColumns(region), confidence: verdict.confidence }
export type RegionRow = typeof region.$inferSelect & { confidence: number | null }

export const verdictOfRegion = and(eq(verdict.orgId, region.orgId), eq(verdict.id, region.verdictId))
