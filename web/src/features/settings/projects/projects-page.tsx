import { useQuery } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { projectsQuery } from '../../../api/projects-query.ts'
import { useScope } from '../../../api/use-scope.ts'
import { Button } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { ProjectDialog } from './project-dialog.tsx'
import { ProjectRow } from './project-row.tsx'

export function ProjectsPage() {
  const t = useTranslations('settings')
  const projects = useQuery(projectsQuery)
  const mayWrite = useScope('project.write')
  const [creating, setCreating] = useState(false)
  useDocumentTitle(t('sections.projects'))
  const create = mayWrite && (
    <Button tone="primary" onClick={() => setCreating(true)}>
      <FolderPlus aria-hidden className="size-4" />
      {t('projects.create')}
    </Button>
  )
  return (
    <Panel title={t('sections.projects')} description={t('projects.lead')} actions={create}>
      <Loaded query={projects} skeleton={<SkeletonRows rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={FolderPlus} title={t('projects.emptyTitle')}>
              {t('projects.emptyText')}
            </EmptyState>
          ) : (
            <DataList label={t('sections.projects')}>
              {rows.map((project) => (
                <ProjectRow key={project.id} project={project} mayWrite={mayWrite} />
              ))}
            </DataList>
          )
        }
      </Loaded>
      {creating && <ProjectDialog onClose={() => setCreating(false)} />}
    </Panel>
  )
}
