import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'

interface Props {
  view: View
  madeAt: string | null
  /** Just made: shown this once. */
  href: string | null
}

/** The due dates of the desk in one's own calendar, by a secret address. */
export function CalendarPage({ view, madeAt, href }: Props) {
  const { t, to } = view
  const title = t('desk.calendar-title')
  const action = to(paths.coordinationCalendar.href())
  return (
    <Shell view={view} title={title} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('desk.calendar-lead')} />
      <div class="wrap stack prose">
        {href !== null && (
          <Notice kind="good" role="status" title={t('desk.calendar-made')}>
            <p>
              <code>{href}</code>
            </p>
            <p>{t('desk.calendar-once')}</p>
          </Notice>
        )}
        {href === null && madeAt !== null && <p>{t('desk.calendar-since', { day: dayOf(view, madeAt) })}</p>}
        <form method="post" action={action}>
          <button class="button" type="submit">
            {t(madeAt === null ? 'desk.calendar-make' : 'desk.calendar-renew')}
          </button>
        </form>
        {madeAt !== null && (
          <form method="post" action={action}>
            <input type="hidden" name="end" value="yes" />
            <button class="button outline" type="submit">
              {t('desk.calendar-end')}
            </button>
          </form>
        )}
      </div>
    </Shell>
  )
}
