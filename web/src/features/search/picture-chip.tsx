import { ImageIcon, X } from 'lucide-react'

type PictureChipProps = { src: string | null; label: string; removeLabel: string; onRemove: () => void }

/** The picture that is searched by, inside the field. */
export function PictureChip({ src, label, removeLabel, onRemove }: PictureChipProps) {
  return (
    <span className="ml-1 flex h-9 shrink-0 items-center gap-2 rounded-md bg-accent-soft pl-1 text-sm font-medium text-accent">
      {src === null ? (
        <ImageIcon aria-hidden className="size-5" />
      ) : (
        <img src={src} alt="" className="size-7 rounded-sm bg-mat object-contain" />
      )}
      <span className="max-w-32 truncate">{label}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="grid h-full w-9 place-items-center rounded-md hover:bg-hover touch:w-11"
      >
        <X aria-hidden className="size-4" />
      </button>
    </span>
  )
}
