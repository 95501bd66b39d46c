import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { UploadTray } from '../features/upload/upload-tray.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PaletteContext } from './palette-context.ts'
import { Rail } from './rail.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useFrameShortcuts } from './use-frame-shortcuts.ts'

const CommandPalette = lazy(() => import('./command-palette.tsx'))

/** The instrument around every page: rail and top bar on a desktop, top and bottom bar on a phone. */
export function AppFrame() {
  const t = useTranslations('app')
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  const content = useRef<HTMLElement>(null)
  useFocusOnNavigation(content)
  useFrameShortcuts({ openPalette: () => setPaletteOpen(true), openShortcuts: () => setShortcutsOpen(true) })

  return (
    <PaletteContext value={() => setPaletteOpen(true)}>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <div className="grid min-h-dvh grid-cols-[var(--rail-width)_minmax(0,1fr)] phone:grid-cols-1">
        <Rail />
        <div className="flex min-w-0 flex-col pb-(--bottom-bar-height)">
          <TopBar />
          <OfflineBanner />
          <main ref={content} id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
            <Outlet />
          </main>
        </div>
        <BottomBar />
      </div>
      <UploadTray />
      {paletteOpen && (
        <Suspense>
          <CommandPalette onClose={() => setPaletteOpen(false)} />
        </Suspense>
      )}
      <ShortcutsDialog open={shortcutsOpen} onClose={() => setShortcutsOpen(false)} />
    </PaletteContext>
  )
}
