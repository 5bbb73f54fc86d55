import { paths } from '../../../paths.ts'
import type { GuideStep } from '../../../ui/steps.tsx'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Upload } from '../upload.ts'

export const underSpreadsheets = (view: View): Step[] => [
  ...underCoordination(view),
  { href: view.to(paths.coordinationSpreadsheets.href()), label: view.t('spreadsheets.title') },
]

/** Where one is: the columns, then the report. */
export function stepsOf({ to, t }: View, { id, matching }: Upload, at: 'columns' | 'report'): GuideStep[] {
  const columns = to(paths.coordinationSpreadsheet.href({ id }))
  const report = matching ? to(paths.coordinationSpreadsheetReport.href({ id })) : undefined
  return [
    { label: t('spreadsheets.step-file'), state: 'done' },
    { label: t('spreadsheets.step-columns'), href: columns, state: at === 'columns' ? 'current' : 'done' },
    { label: t('spreadsheets.step-report'), href: report, state: at === 'report' ? 'current' : 'todo' },
  ]
}
