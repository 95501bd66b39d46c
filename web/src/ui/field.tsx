import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

export type FieldTexts = {
  label: string
  hint?: ReactNode
  /** What is wrong and how to put it right. */
  error?: string | undefined
  /** The label is for screen readers only; the place makes the meaning plain to eyes. */
  labelHidden?: boolean | undefined
}

type FieldProps = FieldTexts & {
  className?: string | undefined
  children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode
}

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({ label, hint, error, labelHidden = false, className, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = error !== undefined || hint !== undefined
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-medium text-ink'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hasNote ? noteId : undefined, 'aria-invalid': error === undefined ? undefined : true })}
      {hasNote && (
        <p id={noteId} className={error === undefined ? 'mt-1.5 text-sm text-ink-faint' : 'mt-1.5 flex gap-1.5 text-sm text-bad'}>
          {error !== undefined && <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />}
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
