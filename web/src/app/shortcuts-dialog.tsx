import { useTranslations } from 'use-intl'
import { reviewKeys } from '../features/review/review-keys.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Shortcut } from '../ui/shortcut.tsx'
import { commandKey } from './command-key.ts'
import { destinations } from './destinations.ts'

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('app')
  const tReview = useTranslations('review.keys')
  const rows = [
    { text: t('shortcuts.palette'), keys: [`${commandKey} K`] },
    { text: t('shortcuts.focusSearch'), keys: ['/'] },
    ...destinations.map(({ name, key }) => ({ text: t('shortcuts.goTo', { place: t(`places.${name}`) }), keys: ['g', key] })),
    { text: t('shortcuts.help'), keys: ['?'] },
  ]
  const reviewing = Object.entries(reviewKeys).map(([command, keys]) => ({
    text: tReview(command as keyof typeof reviewKeys),
    keys: keys.map((key) => (key === 'Enter' ? '↵' : key)),
  }))
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
      <h3 className="mt-5 mb-1 font-semibold">{tReview('title')}</h3>
      <dl className="divide-y divide-line">
        {reviewing.map(({ text, keys }) => (
          <div key={text} className="flex items-center justify-between gap-4 py-2">
            <dt>{text}</dt>
            <dd className="flex items-center gap-1.5">
              {keys.map((key) => (
                <Shortcut key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
