import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useDocumentTitle } from './use-document-title.ts'

type PageProps = {
  /** For the browser's tab and history. */
  title: string
  /** `reading` keeps lines short; `full` is for grids of pictures. */
  width?: 'reading' | 'wide' | 'full'
  children: ReactNode
}

const widths = { reading: 'max-w-4xl', wide: 'max-w-6xl', full: '' } as const

export function Page({ title, width = 'wide', children }: PageProps) {
  useDocumentTitle(title)
  return <div className={classNames('mx-auto w-full px-6 py-6 phone:px-4 phone:py-4', widths[width])}>{children}</div>
}
