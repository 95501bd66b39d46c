import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonTone, buttonStyle } from './button-style.ts'

type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone | undefined
  /** Working: keeps its width and its focus, and takes no second press. */
  busy?: boolean | undefined
}

export function Button({ tone, busy = false, className, children, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={buttonStyle(tone, className)}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  )
}
