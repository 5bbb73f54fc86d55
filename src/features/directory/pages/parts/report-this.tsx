import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'

/** The way to say that something on this very page is unlawful or wrong. */
export const ReportThis = ({ view }: { view: View }) => (
  <p class="small no-print">
    <a href={view.to(paths.report.href({}, { about: view.address }))} rel="nofollow">
      {view.t('directory.report-page')}
    </a>
  </p>
)
