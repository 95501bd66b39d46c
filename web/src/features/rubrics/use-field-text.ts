import type { Criterion, RubricPattern } from '@kensa/contract/rubric'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import type { CriterionField, PatternField } from './compare-content.ts'
import { useLanguageName } from './use-language-name.ts'

type Told = { label: string; text: string }

/** A field of a criterion by name, with what it holds in words. */
export function useCriterionFieldText(): (criterion: Criterion, field: CriterionField) => Told {
  const t = useTranslations('rubrics.changes.field')
  const textsText = useTextsText()
  return (criterion, field) => {
    const value = criterion[field]
    return { label: t(field), text: typeof value === 'object' && value !== null ? textsText(value) : (value ?? '') }
  }
}

/** A field of a pattern by name, with what it holds in words. */
export function usePatternFieldText(): (pattern: RubricPattern, field: PatternField) => Told {
  const t = useTranslations('rubrics.changes.field')
  const trigger = useTranslations('rubrics.changes')
  const format = useFormat()
  const textsText = useTextsText()
  return (pattern, field) => {
    const text = () => {
      if (field === 'triggers')
        return pattern.triggers
          .map(({ criterion, wanted, points }) =>
            trigger(wanted === 1 ? 'triggerYes' : 'triggerNo', { code: criterion, points: format.number(points) }),
          )
          .join(', ')
      if (field === 'required') return pattern.required.join(', ')
      if (field === 'wording') return textsText(pattern.wording)
      return String(pattern[field])
    }
    return { label: t(field), text: text() }
  }
}

function useTextsText(): (texts: Readonly<Record<string, string>>) => string {
  const languageName = useLanguageName()
  return (texts) =>
    Object.entries(texts)
      .map(([language, text]) => `${languageName(language)}: ${text}`)
      .join('\n')
}
