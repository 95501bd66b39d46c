import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { Folder, Languages, LogOut, type LucideIcon, Search, ShieldCheck, SunMoon } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { localeNames, locales } from '../i18n/locales.ts'
import { themes } from '../preferences/preferences.ts'
import { usePreference } from '../preferences/use-preference.ts'
import { destinations } from './destinations.ts'
import { useChooseProject } from './use-choose-project.ts'
import { useProject } from './use-project.ts'
import { useSignOut } from './use-sign-out.ts'

type Entry = { text: string; icon: LucideIcon; run: () => void }

/** Everything by name, from the keyboard: places, projects, appearance, or a search of the pictures. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const choose = useChooseProject()
  const signOut = useSignOut()
  const { projects } = useProject()
  const [, setTheme] = usePreference('theme')
  const [, setLocale] = usePreference('locale')
  const [text, setText] = useState('')

  const groups: { heading: string; commands: Entry[] }[] = [
    {
      heading: t('palette.places'),
      commands: destinations.map(({ to, name, icon }) => ({ text: t(`places.${name}`), icon, run: () => navigate({ to }) })),
    },
    {
      heading: t('palette.projects'),
      commands: projects.map(({ id, name }) => ({ text: name, icon: Folder, run: () => choose(id) })),
    },
    {
      heading: t('palette.appearance'),
      commands: themes.map((theme) => ({ text: t(`theme.${theme}`), icon: SunMoon, run: () => setTheme(theme) })),
    },
    {
      heading: t('palette.languages'),
      commands: locales.map((locale) => ({ text: localeNames[locale], icon: Languages, run: () => setLocale(locale) })),
    },
    {
      heading: t('palette.account'),
      commands: [
        { text: t('security'), icon: ShieldCheck, run: () => navigate({ to: '/settings/security' }) },
        { text: t('signOut'), icon: LogOut, run: signOut },
      ],
    },
  ]
  const run = (command: () => void) => () => {
    onClose()
    command()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={t('palette.open')}
          className="fixed top-[12vh] left-1/2 z-40 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-xl bg-raised shadow-floating outline-none"
        >
          <Command label={t('palette.open')} loop>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <Command.Input
                autoFocus
                value={text}
                onValueChange={setText}
                placeholder={t('palette.placeholder')}
                className="h-12 flex-1 bg-transparent outline-none"
              />
            </div>
            <Command.List className="max-h-[50vh] overflow-y-auto p-2">
              {text.trim() !== '' && (
                <Item
                  command={{
                    text: t('palette.searchFor', { text: text.trim() }),
                    icon: Search,
                    run: () => navigate({ to: '/', search: { q: text.trim() } }),
                  }}
                  forceMount
                  run={run}
                />
              )}
              {groups.map(({ heading, commands }) => (
                <Command.Group
                  key={heading}
                  heading={heading}
                  className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-ink-faint"
                >
                  {commands.map((command) => (
                    <Item key={command.text} command={command} run={run} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type ItemProps = { command: Entry; run: (command: () => void) => () => void; forceMount?: boolean }

function Item({ command: { text, icon: Icon, run: action }, run, forceMount = false }: ItemProps) {
  return (
    <Command.Item
      forceMount={forceMount}
      onSelect={run(action)}
      className="flex min-h-control items-center gap-3 rounded-md px-2.5 select-none data-[selected=true]:bg-hover"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="truncate">{text}</span>
    </Command.Item>
  )
}
