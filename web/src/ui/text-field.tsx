import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'
import { Field, type FieldTexts } from './field.tsx'

type TextFieldProps = FieldTexts & Omit<ComponentProps<'input'>, 'id'>

export function TextField({ label, hint, error, labelHidden, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(control) => <input type="text" {...input} {...control} className={controlStyle} />}
    </Field>
  )
}
