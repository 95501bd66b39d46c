import { startTransition, useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { RubricDraft } from './draft.ts'

/** Typing comes first: what follows from it is told when the keys rest. */
const settleMs = 80

/** A snapshot of what is written, for all that follows from it: problems, changes, trials. */
export function useDraft(form: UseFormReturn<RubricDraft>): RubricDraft {
  const [draft, setDraft] = useState(() => structuredClone(form.getValues()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer)
        timer = setTimeout(() => startTransition(() => setDraft(structuredClone(form.getValues()))), settleMs)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [form])
  return draft
}
