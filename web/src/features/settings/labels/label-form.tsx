import { limits } from '@kensa/contract/limits'
import { type Control, Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ColorField } from './color-field.tsx'
import { HotkeyField } from './hotkey-field.tsx'
import type { LabelValues } from './label-values.ts'
import { ProjectsField } from './projects-field.tsx'
import { SynonymsField } from './synonyms-field.tsx'

type LabelFormProps = { form: UseFormReturn<LabelValues>; disabled?: boolean }

/** The fields of a label; the sheet around them saves. */
export function LabelForm({ form: { register, control, formState }, disabled = false }: LabelFormProps) {
  const t = useTranslations('labels.form')
  return (
    <fieldset disabled={disabled} className="flex flex-col gap-5">
      <TextField
        label={t('name')}
        autoComplete="off"
        maxLength={limits.labelNameCharsMax}
        error={formState.errors.name?.message}
        {...register('name', { validate: (value) => value.trim() !== '' || t('nameNeeded') })}
      />
      <TextArea
        label={t('definition')}
        hint={t('definitionHint')}
        maxLength={limits.labelDefinitionCharsMax}
        error={formState.errors.definition?.message}
        {...register('definition')}
      />
      <Fields control={control} disabled={disabled} />
    </fieldset>
  )
}

function Fields({ control, disabled }: { control: Control<LabelValues>; disabled: boolean }) {
  return (
    <>
      <Controller
        control={control}
        name="synonyms"
        render={({ field }) => <SynonymsField value={field.value} onChange={field.onChange} disabled={disabled} />}
      />
      <Controller
        control={control}
        name="color"
        render={({ field }) => <ColorField value={field.value} onChange={field.onChange} disabled={disabled} />}
      />
      <Controller
        control={control}
        name="hotkey"
        render={({ field, fieldState }) => (
          <HotkeyField value={field.value} onChange={field.onChange} error={fieldState.error?.message} disabled={disabled} />
        )}
      />
      <Controller
        control={control}
        name="projectIds"
        render={({ field }) => <ProjectsField value={field.value} onChange={field.onChange} disabled={disabled} />}
      />
    </>
  )
}
