import { useNavigate } from '@tanstack/react-router'

/** Stays on the page and changes only which project it shows. */
export function useChooseProject(): (projectId: string | undefined) => void {
  const navigate = useNavigate()
  return (projectId) => {
    navigate({ to: '.', search: (search) => ({ ...search, project: projectId }) })
  }
}
