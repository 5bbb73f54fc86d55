import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { lookTold } from './look-told.ts'
import { momentTold } from './told.tsx'
import { versionRow } from './version-told.ts'

interface Props {
  view: View
  shown: ServiceShown
}

/** What is looked at once a day, beside the answers: certificate, name, redirect, IPv6, program. */
export function Looks({ view, shown }: Props) {
  const { t } = view
  const version = versionRow(view, shown)
  const rows = shown.looks.flatMap(({ look, ...seen }) =>
    look === 'presentation' || look === 'version'
      ? []
      : [{ head: t(`monitoring.look-${look}`), cells: [lookTold(view, { look, ...seen }), momentTold(view, seen.at)] }],
  )
  if (rows.length === 0 && version === null) return null
  return (
    <section class="stack" aria-labelledby="looks">
      <h2 id="looks">{t('monitoring.looks-title')}</h2>
      <p class="soft">{t('monitoring.looks-lead')}</p>
      <Table
        caption={t('monitoring.table-looks')}
        quietCaption
        stacked
        columns={[t('monitoring.column-look'), t('monitoring.column-seen'), t('monitoring.column-when')]}
        rows={version ? [...rows, version] : rows}
      />
    </section>
  )
}
