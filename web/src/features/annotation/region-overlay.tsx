import { useQuery } from '@tanstack/react-query'
import { labelsQuery } from '../../api/labels-query.ts'
import type { Label, Region } from '../../api/types.ts'
import { useScope } from '../../api/use-scope.ts'
import { maskPath } from './mask-path.ts'
import { type ShownRegion, useRegionWords } from './region-words.ts'
import { regionsQuery } from './regions-query.ts'
import { ringsPath } from './rings-path.ts'

const dashes: Readonly<Record<Region['state'], string | undefined>> = { accepted: undefined, proposed: '6 4', rejected: '2 4' }

type FrameSize = { id: string; widthPx: number; heightPx: number }

/** The regions of a frame above its picture, to look at: those that are not rejected, each with its label. */
export function RegionOverlay({ frame }: { frame: FrameSize }) {
  const mayRead = useScope('region.read')
  const regions = useQuery({ ...regionsQuery(frame.id), enabled: mayRead })
  const labels = useQuery(labelsQuery)
  const shown = (regions.data ?? []).filter(({ state }) => state !== 'rejected')
  return <DrawnRegions frame={frame} regions={shown} labels={labels.data} />
}

type DrawnRegionsProps = { frame: FrameSize; regions: readonly ShownRegion[]; labels: readonly Label[] | undefined }

/** Regions as lines and words over an element that shows the whole picture. */
export function DrawnRegions({ frame, regions: shown, labels }: DrawnRegionsProps) {
  const { drawnOf } = useRegionWords(labels)
  if (shown.length === 0) return null
  const { widthPx, heightPx } = frame
  const unit = Math.max(widthPx, heightPx) / 80
  return (
    <svg
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      aria-hidden
      data-regions={shown.length}
      data-outlines={shown.filter(({ outline }) => outline !== null).length || undefined}
      className="pointer-events-none absolute inset-0 size-full"
    >
      {shown.map((region) => {
        const { id, box, color, text } = drawnOf(region)
        const d = pathOf(region)
        return (
          <g key={id} fill="none">
            <path d={d} className="stroke-veil" strokeWidth={4} vectorEffect="non-scaling-stroke" />
            <path
              d={d}
              stroke={`var(--color-mark-${color})`}
              strokeWidth={2}
              strokeDasharray={dashes[region.state]}
              vectorEffect="non-scaling-stroke"
            />
            <text
              x={box.x + unit * 0.4}
              y={Math.max(box.y - unit * 0.6, unit * 1.8)}
              fontSize={unit * 1.8}
              strokeWidth={unit * 0.5}
              className="fill-on-veil stroke-veil font-medium [paint-order:stroke]"
            >
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const boxPath = ({ x, y, width, height }: Region['box']) => `M${x} ${y}h${width}v${height}h${-width}z`

/** What is closest: its outline, or its box where that is all. */
function pathOf({ box, outline }: Pick<Region, 'box' | 'outline'>): string {
  if (outline?.kind === 'polygon') return ringsPath(outline.polygons)
  return (outline && maskPath(outline)) ?? boxPath(box)
}
