import { createContext, use } from 'react'

export const PaletteContext = createContext<() => void>(() => undefined)

/** Opens the command palette from anywhere in the frame. */
export function useOpenPalette(): () => void {
  return use(PaletteContext)
}
