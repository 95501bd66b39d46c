import { limits } from '@kensa/contract/limits'
import { useTranslations } from 'use-intl'
import type { Rubric } from '../../api/types.ts'
import { Badge } from '../../ui/badge.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useEditor } from './editor-context.ts'
import { RubricActions } from './rubric-actions.tsx'
import type { Analysis } from './use-analysis.ts'
import { useProblemText } from './use-problem-text.ts'

type EditorHeaderProps = {
  rubric: Rubric | undefined
  nameError: string | undefined
  analysis: Analysis
  /** A name that is still missing is no mistake before one has tried to save. */
  showMissing: boolean
}

/** Name and purpose, and what can be done with the whole. */
export function EditorHeader({ rubric, nameError, analysis, showMissing }: EditorHeaderProps) {
  const t = useTranslations('rubrics')
  const problemText = useProblemText()
  const { form, readOnly } = useEditor()
  const problem = analysis.byPath.get('name')
  const isTold = problem && (showMissing || problem.code !== 'nameMissing')
  return (
    <header className="mb-2">
      <h1 className="sr-only">{rubric?.name ?? t('newTitle')}</h1>
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          label={t('name')}
          autoComplete="off"
          readOnly={readOnly}
          autoFocus={rubric === undefined}
          placeholder={t('nameExample')}
          maxLength={limits.labelNameCharsMax}
          error={nameError ?? (isTold ? problemText(problem) : undefined)}
          className="min-w-0 flex-1 basis-60 desktop:max-w-md"
          {...form.register('name')}
        />
        <TextField
          label={t('description')}
          autoComplete="off"
          readOnly={readOnly}
          maxLength={limits.labelDefinitionCharsMax}
          className="min-w-0 flex-1 basis-72"
          {...form.register('description')}
        />
        {rubric !== undefined && (
          <div className="flex h-control items-center gap-2 self-end phone:absolute phone:top-2 phone:right-2">
            {rubric.archivedAt !== null && <Badge>{t('archived')}</Badge>}
            <Badge>{t('version', { number: rubric.number })}</Badge>
            <RubricActions rubric={rubric} mayWrite={!readOnly} />
          </div>
        )}
      </div>
    </header>
  )
}
