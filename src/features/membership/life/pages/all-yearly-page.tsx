import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { isLate, type Yearly } from '../review/yearly.ts'

interface Props {
  view: View
  yearly: readonly (Yearly & { hoster: Hoster })[]
  today: string
}

/** For the coordination: every member, when it last said how it stands, and when it is due again. */
export function AllYearlyPage({ view, yearly, today }: Props) {
  const { t, to, format } = view
  const title = t('membership.all-yearly-title')
  return (
    <Shell view={view} title={title} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('membership.all-yearly-lead')} />
      <div class="wrap stack end">
        {yearly.length === 0 ? (
          <p>{t('membership.all-yearly-none')}</p>
        ) : (
          <Table
            caption={title}
            quietCaption
            stacked
            columns={[
              t('membership.column-hoster'),
              t('membership.column-last'),
              t('membership.column-due'),
              t('membership.column-write'),
            ]}
            rows={yearly.map((one) => ({
              head: (
                <>
                  <a href={to(paths.hoster.href({ slug: one.hoster.slug }))}>
                    <bdi>{one.hoster.facts.name}</bdi>
                  </a>{' '}
                  {one.hoster.fictional && <FictionalMark view={view} />}
                </>
              ),
              cells: [
                one.lastAt === null ? t('membership.yearly-never') : dayOf(view, one.lastAt),
                isLate(one, today)
                  ? t('membership.yearly-late', { day: format.date(one.dueOn) })
                  : format.date(one.dueOn),
                <a href={to(paths.contact.href({}, { to: [one.hoster.slug] }))}>
                  {t('membership.yearly-write', { hoster: one.hoster.facts.name })}
                </a>,
              ],
            }))}
          />
        )}
      </div>
    </Shell>
  )
}
