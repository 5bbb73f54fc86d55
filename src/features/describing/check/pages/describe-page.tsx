import { paths } from '../../../../paths.ts'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { CheckForm } from './check-form.tsx'
import { Doors } from './doors.tsx'

/** Where everything about describing oneself begins: check a file, make one, read how. */
export function DescribePage({ view, form }: { view: View; form: FilledForm }) {
  const { t } = view
  return (
    <Shell
      view={view}
      title={t('describing.title')}
      description={t('describing.description')}
      index
      canonical={paths.describe.href()}
      trail={[]}
      wrong={form.errors.length > 0}
    >
      <PageHead title={t('describing.title')} lead={t('describing.lead')} />
      <div class="wrap stack end">
        {form.errors.length === 0 && <Doors view={view} />}
        <section class="stack" aria-labelledby="check">
          <h2 id="check">{t('describing.check-title')}</h2>
          <CheckForm view={view} form={form} />
        </section>
      </div>
    </Shell>
  )
}
