import { useTranslations } from 'use-intl'
import { Dialog } from '../ui/dialog.tsx'
import { Shortcut } from '../ui/shortcut.tsx'
import { commandKey } from './command-key.ts'
import { destinations } from './destinations.ts'

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('app')
  const rows = [
    { text: t('shortcuts.palette'), keys: [`${commandKey} K`] },
    { text: t('shortcuts.focusSearch'), keys: ['/'] },
    ...destinations.map(({ name, key }) => ({ text: t('shortcuts.goTo', { place: t(`places.${name}`) }), keys: ['g', key] })),
    { text: t('shortcuts.help'), keys: ['?'] },
  ]
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')}>
      <dl className="divide-y divide-line">
        {rows.map(({ text, keys }) => (
          <div key={text} className="flex items-center justify-between gap-4 py-2">
            <dt>{text}</dt>
            <dd className="flex items-center gap-1.5 text-xs text-ink-faint">
              <Shortcut keys={keys[0] ?? ''} />
              {keys[1] !== undefined && (
                <>
                  {t('shortcuts.then')} <Shortcut keys={keys[1]} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
