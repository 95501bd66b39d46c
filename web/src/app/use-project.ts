import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { projectsQuery } from '../api/projects-query.ts'
import type { Project } from '../api/types.ts'

/** The project in view, from the address; undefined for all of them. */
export function useProject(): { projectId: string | undefined; project: Project | undefined; projects: readonly Project[] } {
  const { project: projectId } = useSearch({ from: '/app' })
  const { data: projects = [] } = useQuery(projectsQuery)
  return { projectId, project: projects.find(({ id }) => id === projectId), projects }
}
