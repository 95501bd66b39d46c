import { useTranslations } from 'use-intl'
import { commandKey } from '../../app/command-key.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'

/** What `useEditorKeys` and `useCanvasGestures` understand. */
const keys = [
  ['select', ['V']],
  ['box', ['B']],
  ['polygon', ['P']],
  ['pan', ['Space']],
  ['zoom', ['+', '−', '0']],
  ['nudge', ['←', '→', '↑', '↓']],
  ['resize', ['Ctrl ←', 'Ctrl →', 'Ctrl ↑', 'Ctrl ↓']],
  ['snap', ['Alt']],
  ['accept', ['Enter']],
  ['remove', ['Delete']],
  ['regions', ['[', ']']],
  ['copy', ['C']],
  ['frames', [',', '.']],
  ['masks', ['M']],
  ['undo', [`${commandKey} Z`, `⇧ ${commandKey} Z`]],
  ['leave', ['Esc']],
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('annotation')
  return (
    <Dialog open onClose={onClose} title={t('keysTitle')} description={t('key.label')}>
      <dl className="divide-y divide-line">
        {keys.map(([name, printed]) => (
          <div key={name} className="flex items-center justify-between gap-4 py-2">
            <dt>{t(`key.${name}`)}</dt>
            <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1">
              {printed.map((key) => (
                <Shortcut key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
