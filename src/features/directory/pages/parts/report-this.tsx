import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'

/** The ways to say that something on this very page is wrong, to its hoster, or unlawful, to the coordination. */
export const ReportThis = ({ view: { t, to, address } }: { view: View }) => (
  <p class="small row no-print">
    <a href={to(paths.remark.href({}, { about: address }))} rel="nofollow">
      {t('directory.remark-page')}
    </a>
    <a href={to(paths.report.href({}, { about: address }))} rel="nofollow">
      {t('directory.report-page')}
    </a>
  </p>
)
