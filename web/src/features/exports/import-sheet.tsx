import { type ImportFormat, importFormats } from '@kensa/contract/annotation-files'
import { limits } from '@kensa/contract/limits'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProject } from '../../app/use-project.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { beginImport } from './begin-import.ts'
import { FormatField } from './format-field.tsx'
import { ImportDetail } from './import-detail.tsx'
import { importQuery } from './import-query.ts'

type ImportSheetProps = { importId: string | undefined; onImport: (id: string) => void; onClose: () => void }

/** Choose → look through → decide → done; an import that was begun goes on where it stands. */
export function ImportSheet({ importId, onImport, onClose }: ImportSheetProps) {
  const t = useTranslations('exports.importing')
  if (importId !== undefined) return <OpenImport key={importId} importId={importId} onClose={onClose} />
  return (
    <Sheet open onClose={onClose} title={t('title')}>
      <ChooseFile onImport={onImport} />
    </Sheet>
  )
}

const allProjects = 'all'

function ChooseFile({ onImport }: { onImport: (id: string) => void }) {
  const t = useTranslations('exports')
  const format = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const { projectId: current, projects } = useProject()
  const [fileFormat, setFileFormat] = useState<ImportFormat>('coco')
  const [projectId, setProjectId] = useState(current ?? allProjects)
  const begin = useMutation({
    mutationFn: (file: File) => beginImport(file, fileFormat, projectId === allProjects ? undefined : projectId),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['imports'] })
      onImport(id)
    },
  })
  return (
    <div className="space-y-5 pt-1">
      <FormatField formats={importFormats} value={fileFormat} onChange={setFileFormat} />
      <Select
        label={t('importing.project')}
        value={projectId}
        options={[{ value: allProjects, label: t('dialog.allProjects') }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={setProjectId}
      />
      <input
        ref={picker}
        type="file"
        accept=".zip,.json,.csv,.txt"
        aria-label={t('importing.choose')}
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          target.value = ''
          if (chosen) begin.mutate(chosen)
        }}
      />
      <div>
        <Button tone="primary" busy={begin.isPending} onClick={() => picker.current?.click()}>
          <FileUp aria-hidden className="size-4" />
          {t('importing.choose')}
        </Button>
        <p className="mt-2 text-sm text-ink-faint">{t('importing.accept', { size: format.bytes(limits.importBytesMax) })}</p>
      </div>
      {begin.isPending && <p role="status">{t('importing.uploading', { name: begin.variables.name })}</p>}
      {begin.isError && <Notice tone="bad">{errorText(begin.error)}</Notice>}
    </div>
  )
}

function OpenImport({ importId, onClose }: { importId: string; onClose: () => void }) {
  const t = useTranslations('exports.importing')
  const query = useQuery(importQuery(importId))
  return (
    <Sheet open wide={query.data?.report != null} onClose={onClose} title={t('title')}>
      <Loaded query={query} skeleton={<SkeletonRows rows={4} />}>
        {(one) => <ImportDetail key={one.report?.digest} one={one} />}
      </Loaded>
    </Sheet>
  )
}
