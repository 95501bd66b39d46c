import type { ReactNode } from 'react'
import { Mark } from '../../app/mark.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { LanguageSelect } from './language-select.tsx'

type AuthLayoutProps = { title: string; lead?: ReactNode; children: ReactNode; below?: ReactNode }

/** A page with one form, before anybody is signed in. */
export function AuthLayout({ title, lead, children, below }: AuthLayoutProps) {
  useDocumentTitle(title)
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] px-4">
      <header className="flex items-center gap-2 py-5 phone:justify-center">
        <Mark />
        <span className="text-lg font-semibold tracking-tight">Kensa</span>
      </header>
      <main className="mx-auto w-full max-w-[26rem] self-center py-4">
        <div className="relative p-8 phone:p-5">
          <Corners />
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
          {lead !== undefined && <p className="mt-1.5 text-pretty text-ink-soft">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
        {below !== undefined && <div className="mt-6 text-center text-ink-soft">{below}</div>}
      </main>
      <footer className="flex justify-center py-4">
        <LanguageSelect />
      </footer>
    </div>
  )
}

/** The mark's viewfinder, drawn around the form. */
function Corners() {
  const corner = 'absolute size-5 border-line-strong'
  return (
    <div aria-hidden>
      <span className={`${corner} top-0 left-0 rounded-tl-lg border-t-2 border-l-2`} />
      <span className={`${corner} top-0 right-0 rounded-tr-lg border-t-2 border-r-2`} />
      <span className={`${corner} bottom-0 left-0 rounded-bl-lg border-b-2 border-l-2`} />
      <span className={`${corner} right-0 bottom-0 rounded-br-lg border-r-2 border-b-2`} />
    </div>
  )
}
