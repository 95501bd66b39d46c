import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, FolderCog, Folders } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Menu, MenuHeading, MenuItem, MenuLine } from '../ui/menu.tsx'
import { topBarButtonStyle } from './top-bar-button-style.ts'
import { useChooseProject } from './use-choose-project.ts'
import { useProject } from './use-project.ts'

export function ProjectMenu() {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const choose = useChooseProject()
  const { projectId, project, projects } = useProject()
  const shown = project?.name ?? t('allProjects')
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={topBarButtonStyle} aria-label={`${t('project')}: ${shown}`}>
          <Folders aria-hidden className="size-4 shrink-0 text-ink-faint phone:hidden" />
          <span className="truncate">{shown}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        </button>
      }
    >
      <MenuHeading>{t('project')}</MenuHeading>
      <MenuItem current={projectId === undefined} onSelect={() => choose(undefined)}>
        {t('allProjects')}
      </MenuItem>
      {projects.map(({ id, name }) => (
        <MenuItem key={id} current={id === projectId} onSelect={() => choose(id)}>
          {name}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={FolderCog} onSelect={() => navigate({ to: '/settings/projects' })}>
        {t('manageProjects')}
      </MenuItem>
    </Menu>
  )
}
