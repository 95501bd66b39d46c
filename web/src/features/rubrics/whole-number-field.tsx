import { useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { controlStyle } from '../../ui/control-style.ts'
import { Field, type FieldTexts } from '../../ui/field.tsx'

type WholeNumberFieldProps = FieldTexts & {
  name: string
  /** Not a number while the field holds none. */
  value: number
  readOnly: boolean
  onChange: (value: number) => void
  className?: string
}

/** A whole number from 0 on. What is no such number stays to be seen, and is told as a problem. */
export function WholeNumberField({ name, value, readOnly, onChange, label, labelHidden, hint, error, className }: WholeNumberFieldProps) {
  const [text, setText] = useState(() => textOf(value))
  const read = readWhole(text)
  // Changed from elsewhere: another version was taken.
  if (!Object.is(read, value)) setText(textOf(value))
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          name={name}
          autoComplete="off"
          readOnly={readOnly}
          value={text}
          maxLength={8}
          onChange={({ target }) => {
            setText(target.value)
            onChange(readWhole(target.value))
          }}
          className={classNames(controlStyle, 'px-2! text-right')}
        />
      )}
    </Field>
  )
}

function textOf(value: number): string {
  return Number.isFinite(value) ? String(value) : ''
}

function readWhole(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN
}
