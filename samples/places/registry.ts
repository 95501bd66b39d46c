import type { Place } from '@kensa/models/builtin/concepts'
import { cuttingMat } from './cutting-mat.ts'
import { factoryFloor } from './factory-floor.ts'
import { inspectionDesk } from './inspection-desk.ts'
import { shelf } from './shelf.ts'
import { steelTable } from './steel-table.ts'
import type { Surface } from './surface.ts'
import { workbench } from './workbench.ts'

export const surfaces: Record<Exclude<Place, 'microscope'>, Surface> = {
  workbench,
  factory_floor: factoryFloor,
  shelf,
  cutting_mat: cuttingMat,
  steel_table: steelTable,
  inspection_desk: inspectionDesk,
}
