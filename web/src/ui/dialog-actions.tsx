import type { ReactNode } from 'react'

/** The buttons that end a dialog, the chosen way last; on the phone they share the full width. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex justify-end gap-2 phone:*:flex-1">{children}</div>
}
