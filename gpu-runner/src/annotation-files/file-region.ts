import type { Box } from '@kensa/algorithms/boxes/box'
import { snapCoordinate, snapEdges } from '@kensa/algorithms/boxes/snap-edges'
import type { Outline } from '@kensa/contract/region'
import type { FileRegion } from './types.ts'

/** Coordinates as files hold them, so that every format gives back exactly what went in. */
export function snapShape(shape: { box: Box; outline: Outline | null }): { box: Box; outline: Outline | null } {
  const { outline } = shape
  return {
    box: snapEdges(shape.box),
    outline: outline?.kind === 'polygon' ? { ...outline, polygons: outline.polygons.map((ring) => ring.map(snapCoordinate)) } : outline,
  }
}

/** By what they are, and only among equals by id: so files without ids come out the same after an import as well. */
export function compareRegions(a: Omit<FileRegion, 'number'>, b: Omit<FileRegion, 'number'>): number {
  return (
    a.exportId - b.exportId ||
    a.box.x - b.box.x ||
    a.box.y - b.box.y ||
    a.box.width - b.box.width ||
    a.box.height - b.box.height ||
    compareText(outlineText(a), outlineText(b)) ||
    compareText(a.state, b.state) ||
    compareText(a.id, b.id)
  )
}

const outlineText = ({ outline }: Pick<FileRegion, 'outline'>) => (outline === null ? '' : JSON.stringify(outline))

/** By code units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
