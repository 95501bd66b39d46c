import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { Field, type FieldTexts } from './field.tsx'

type TextAreaProps = FieldTexts & Omit<ComponentProps<'textarea'>, 'id'>

/** Text of several lines; it grows with what is written. */
export function TextArea({ label, hint, error, labelHidden, className, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          className={classNames(controlStyle, 'field-sizing-content h-auto! max-h-60 min-h-20 resize-y py-2')}
        />
      )}
    </Field>
  )
}
