import type { Assessment } from '@kensa/contract/api/assessments'

type SeenBoxesProps = {
  seenAt: Assessment['seenAt']
  /** The criterion that is pointed at: its box stands out. */
  pointed: string | undefined
  toView: { scale: number; left: number; top: number }
}

/** Where on the picture criteria were seen, faint until one is pointed at. */
export function SeenBoxes({ seenAt, pointed, toView: { scale, left, top } }: SeenBoxesProps) {
  return (
    <>
      {Object.entries(seenAt).map(([id, { x, y, width, height }]) => {
        const strong = id === pointed
        return (
          <div
            key={id}
            aria-hidden
            data-seen={id}
            className={`pointer-events-none absolute rounded-xs border-on-veil ring-veil inset-ring-1 inset-ring-veil ${strong ? 'z-10 border-2 ring-2' : pointed === undefined ? 'border ring-1 opacity-60' : 'border ring-1 opacity-25'}`}
            style={{ left: left + x * scale, top: top + y * scale, width: width * scale, height: height * scale }}
          >
            {strong && (
              <span className="absolute top-0 left-0 rounded-br-xs bg-veil px-1 font-mono text-xs leading-5 text-on-veil">{id}</span>
            )}
          </div>
        )
      })}
    </>
  )
}
