import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'

/** Takes a list away at once; what came from it stays. */
export const RemovalForm = ({ view: { t, to }, id }: { view: View; id: string }) => (
  <form method="post" action={to(paths.coordinationSpreadsheetRemoval.href({ id }))} class="row">
    <button type="submit" class="button outline small">
      {t('spreadsheets.remove')}
    </button>
    <span class="small soft">{t('spreadsheets.remove-hint')}</span>
  </form>
)
