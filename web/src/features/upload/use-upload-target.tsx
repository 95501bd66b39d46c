import { type ReactNode, useState } from 'react'
import { useProject } from '../../app/use-project.ts'
import { UploadTargetDialog } from './upload-target-dialog.tsx'
import { startUploads } from './uploads.ts'

/** Starts uploads into the project in view or the only one; asks when there are several or none. */
export function useUploadTarget(): { upload: (files: readonly File[]) => void; dialog: ReactNode } {
  const { projectId, projects } = useProject()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const target = projectId ?? (projects.length === 1 ? projects[0]?.id : undefined)
  const upload = (files: readonly File[]) => {
    if (target === undefined) setWaiting(files)
    else startUploads(target, files)
  }
  const dialog =
    waiting.length === 0 ? null : (
      <UploadTargetDialog
        count={waiting.length}
        projects={projects}
        onClose={() => setWaiting([])}
        onChosen={(chosen) => {
          setWaiting([])
          startUploads(chosen, waiting)
        }}
      />
    )
  return { upload, dialog }
}
