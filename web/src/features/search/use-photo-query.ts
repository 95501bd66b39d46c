import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { toastFailed } from '../../ui/toast.ts'
import { useFailureText } from '../upload/use-failure-text.ts'
import { type QueryPhoto, readyPhoto } from './query-photo.ts'

/** The photo that was chosen to search by. A file that is none is refused with the reason. */
export function usePhotoQuery(onReady: () => void): { photo: QueryPhoto | undefined; choose: (files: readonly File[]) => Promise<void> } {
  const t = useTranslations('search.field')
  const { sentence } = useFailureText()
  const [photo, setPhoto] = useState<QueryPhoto>()
  const choose = async (files: readonly File[]) => {
    const [first] = files
    if (first === undefined) return
    const check = await readyPhoto(first)
    if (!check.ok) return toastFailed({ title: first.name, description: sentence(check.problem) })
    if (files.length > 1) toastFailed({ title: t('tooMany') })
    setPhoto(check.photo)
    onReady()
  }
  return { photo, choose }
}
