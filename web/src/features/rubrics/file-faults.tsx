import { useTranslations } from 'use-intl'
import { Notice } from '../../ui/notice.tsx'
import type { FileFault } from './rubric-file.ts'
import { useProblemText } from './use-problem-text.ts'

/** More than anybody corrects in one go. */
const shownMax = 30

/** What is wrong with a file, field by field as the file has them. */
export function FileFaults({ faults, fileName }: { faults: readonly FileFault[]; fileName: string }) {
  const t = useTranslations('rubrics.file')
  const problemText = useProblemText()
  return (
    <Notice tone="bad">
      <p className="font-medium">{t('faulty', { name: fileName, count: faults.length })}</p>
      <ul className="mt-2 space-y-2">
        {faults.slice(0, shownMax).map((fault, n) => (
          <li key={n} className="text-sm">
            <code className="block font-mono break-all">{fault.path || '{}'}</code>
            {fault.kind === 'problem' ? problemText(fault.problem) : t(`fault.${fault.code}`, { found: fault.found })}
          </li>
        ))}
      </ul>
      {faults.length > shownMax && <p className="mt-2 text-sm">{t('more', { count: faults.length - shownMax })}</p>}
    </Notice>
  )
}
