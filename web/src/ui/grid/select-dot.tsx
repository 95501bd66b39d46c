import { Check } from 'lucide-react'

type SelectDotProps = {
  label: string
  selected: boolean
  /** Always in sight: something is selected already. Else it comes with the pointer or the focus; by touch it is always there. */
  shown: boolean
  onChoose: (range: boolean) => void
}

/** Selects a picture from its corner. The target is a thumb wide, the mark is small. Needs a `group` around it. */
export function SelectDot({ label, selected, shown, onChoose }: SelectDotProps) {
  const visible = selected || shown
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={selected}
      aria-label={label}
      onClick={(event) => onChoose(event.shiftKey)}
      className={`absolute top-0 left-0 grid size-11 place-items-center -outline-offset-4 transition-opacity ${visible ? '' : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100'}`}
    >
      <span
        className={`grid size-5.5 place-items-center rounded-full border-2 ${selected ? 'border-accent bg-accent text-on-accent' : 'border-on-veil bg-veil/50 text-transparent shadow-raised'}`}
      >
        <Check aria-hidden className="size-3.5" strokeWidth={3} />
      </span>
    </button>
  )
}
