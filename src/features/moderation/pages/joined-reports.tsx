import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { quiet } from '../../../ui/quiet.tsx'
import type { View } from '../../../ui/view.ts'
import { perPage } from '../per-page.ts'
import type { Report } from '../report.ts'
import { Quoted } from './quoted.tsx'

interface Props {
  view: View
  /** Of the report that they joined. */
  id: string
  count: number
  /** One more than a page shows, when there are more. */
  joined: Report[]
}

/** What others wrote of the same: all is read, and one answer is given. */
export function JoinedReports({ view, id, count, joined }: Props) {
  const { t, to } = view
  const last = joined.length > perPage ? joined[perPage - 1] : undefined
  return (
    <section aria-labelledby="joined">
      <h2 id="joined">{t('moderation.joined-title', { count })}</h2>
      <p class="small soft">{t('moderation.joined-lead')}</p>
      <ul class="rows">
        {joined.slice(0, perPage).map((report) => (
          <li>
            <Quoted text={report.explanation} />
            <p class="small">
              <a href={to(paths.coordinationReport.href({ id: report.id }))}>
                {t.rich<Child>('moderation.joined-apart', { date: dayOf(view, report.createdAt), quiet })}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {last && (
        <p>
          <a href={to(paths.coordinationReport.href({ id }, { after: last.id }))}>{t('moderation.later')}</a>
        </p>
      )}
    </section>
  )
}

/** Leads from one of a crowd to the report that stands in the list. */
export const Joins = ({ view: { t, to }, joinsId }: { view: View; joinsId: string }) => (
  <p class="small soft">
    {t('moderation.joins')} <a href={to(paths.coordinationReport.href({ id: joinsId }))}>{t('moderation.joins-see')}</a>
  </p>
)
