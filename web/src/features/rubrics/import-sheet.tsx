import { limits } from '@kensa/contract/limits'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FileJson2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { FileFaults } from './file-faults.tsx'
import { isNameTaken } from './is-name-taken.ts'
import { readRubricFile } from './rubric-file.ts'
import { refreshRubrics } from './rubric-queries.ts'

type ImportSheetProps = { file?: File | undefined; onClose: () => void }

/** A file is looked through in the browser; what is wrong is told field by field, and only a right one becomes a rubric. */
export function ImportSheet({ file, onClose }: ImportSheetProps) {
  const t = useTranslations('rubrics')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const formId = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { register, handleSubmit, setValue, formState } = useForm({ defaultValues: { name: '' } })
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      if (chosen.size > limits.rubricBytesMax) return { kind: 'unreadable' } as const
      return readRubricFile(await chosen.text(), chosen.name)
    },
    onSuccess: (result) => result.kind === 'read' && setValue('name', result.name),
  })
  const read = look.data?.kind === 'read' ? look.data : undefined
  const create = useMutation({
    mutationFn: async ({ name }: { name: string }) => {
      if (read === undefined) throw new TypeError('There is no file to import')
      const { description, content } = read
      return dataOf(api.POST('/v1/rubrics', { body: { name: name.trim(), description, content } }))
    },
    onSuccess: async ({ id, name }) => {
      await refreshRubrics(queryClient)
      toastDone({ title: t('created', { name }) })
      onClose()
      await navigate({ to: '/criteria/rubrics/$rubricId', params: { rubricId: id }, search: {} })
    },
  })
  const choose = (chosen: File | undefined) => {
    create.reset()
    if (chosen) look.mutate(chosen)
  }
  const begin = useRef(choose)
  useEffect(() => begin.current(file), [file])
  const nameTaken = isNameTaken(create.error)
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('file.title')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          {read !== undefined && (
            <Button type="submit" form={formId} tone="primary" busy={create.isPending}>
              {t('create')}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <p className="text-ink-soft">{t('file.text')}</p>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={t('file.choose')}
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            // The same file may be chosen again once it was corrected.
            target.value = ''
            choose(chosen)
          }}
        />
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            choose(event.dataTransfer.files[0])
          }}
          className={classNames(
            'flex flex-col items-center gap-3 rounded-lg border-2 border-dashed px-4 py-6 text-center',
            over ? 'border-accent bg-accent-soft' : 'border-line',
          )}
        >
          <FileJson2 aria-hidden className="size-8 text-ink-faint" strokeWidth={1.5} />
          <p className="text-sm text-ink-faint touch:hidden">{t('file.drop')}</p>
          <Button tone={read === undefined ? 'primary' : 'secondary'} busy={look.isPending} onClick={() => picker.current?.click()}>
            {t(look.data === undefined ? 'file.choose' : 'file.other')}
          </Button>
        </div>
        {look.isError && <Notice tone="bad">{errorText(look.error)}</Notice>}
        {look.data?.kind === 'unreadable' && <Notice tone="bad">{t('file.unreadable', { name: look.variables?.name ?? '' })}</Notice>}
        {look.data?.kind === 'faulty' && <FileFaults faults={look.data.faults} fileName={look.variables?.name ?? ''} />}
        {read !== undefined && (
          <form id={formId} noValidate onSubmit={handleSubmit((values) => create.mutate(values))} className="space-y-4">
            <Notice tone="good">
              {t('file.right')} {t('criteriaCount', { count: read.content.criteria.length })},{' '}
              {t('patternsCount', { count: read.content.patterns.length })}
            </Notice>
            {create.error !== null && !nameTaken && (
              <Notice tone="bad">
                {errorText(create.error)}
                {create.error instanceof ApiError &&
                  create.error.fields.map(({ path, message }) => (
                    <p key={path} className="text-sm">
                      <code className="font-mono">{path}</code> {message}
                    </p>
                  ))}
              </Notice>
            )}
            <TextField
              label={t('name')}
              autoComplete="off"
              maxLength={limits.labelNameCharsMax}
              error={nameTaken ? t('nameTaken') : formState.errors.name?.message}
              {...register('name', { validate: (value) => value.trim() !== '' || t('problem.nameMissing') })}
            />
          </form>
        )}
      </div>
    </Sheet>
  )
}
