import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { RubricDraft } from './draft.ts'

export type EditorValue = {
  form: UseFormReturn<RubricDraft>
  readOnly: boolean
  languages: readonly string[]
  addLanguage: (language: string) => void
}

export const EditorContext = createContext<EditorValue | undefined>(undefined)

export function useEditor(): EditorValue {
  const value = useContext(EditorContext)
  if (value === undefined) throw new TypeError('There is no rubric editor around this')
  return value
}
