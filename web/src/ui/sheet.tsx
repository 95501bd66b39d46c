import { Drawer } from '@base-ui/react/drawer'
import type { ReactNode } from 'react'
import { CloseButton } from './close-button.tsx'
import { useIsPhone } from './use-is-phone.ts'

type SheetProps = {
  open: boolean
  onClose: () => void
  title: string
  /** Room for a large picture. */
  wide?: boolean
  /** Stays in sight under the scrolling part: the sheet's main actions. */
  footer?: ReactNode
  children: ReactNode
}

const side =
  'h-full border-l border-line [transform:translateX(var(--drawer-swipe-movement-x))] data-starting-style:translate-x-full data-ending-style:translate-x-full'
const bottom =
  'max-h-[85dvh] w-full self-end rounded-t-xl pb-[env(safe-area-inset-bottom)] [transform:translateY(var(--drawer-swipe-movement-y))] data-starting-style:translate-y-full data-ending-style:translate-y-full'

/** Filters and details: from the side on a desktop, from below on a phone, where a swipe puts it away. */
export function Sheet({ open, onClose, title, wide = false, footer, children }: SheetProps) {
  const phone = useIsPhone()
  return (
    <Drawer.Root open={open} onOpenChange={(next) => !next && onClose()} swipeDirection={phone ? 'down' : 'right'}>
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Drawer.Viewport className="fixed inset-0 z-40 flex justify-end">
          <Drawer.Popup
            className={`flex flex-col bg-raised shadow-floating outline-none transition-[transform,translate] duration-150 ease-out data-swiping:transition-none ${phone ? bottom : `${side} ${wide ? 'w-[min(72rem,calc(100vw-6rem))]' : 'w-[min(28rem,calc(100vw-3rem))]'}`}`}
          >
            {phone && <div aria-hidden className="mx-auto mt-2 h-1 w-9 rounded-full bg-line-strong" />}
            <div className="flex items-center justify-between gap-4 py-2 pr-2 pl-5">
              <Drawer.Title className="truncate text-lg font-semibold">{title}</Drawer.Title>
              <Drawer.Close render={<CloseButton />} />
            </div>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</Drawer.Content>
            {footer !== undefined && <div className="flex gap-2 border-t border-line px-5 py-3 phone:*:flex-1">{footer}</div>}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
