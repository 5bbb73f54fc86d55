import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { noviceDays } from '../delegation.ts'
import type { FirstDays } from '../first-days.ts'

/**
 * Says to whom the domain let in a few days ago what is not theirs yet, from when it is, and who can do it meanwhile.
 */
export const FirstDaysNotice = ({ view, days }: { view: View; days: FirstDays }) => {
  const [since, until] = [dayOf(view, days.since), dayOf(view, days.until)]
  const coordination = view.to(paths.contact.href({}, { to: ['coordination'] }))
  return (
    <Notice kind="wait" title={view.t('delegates.first-days-title', { since, until })}>
      <p>
        {view.t.rich('delegates.first-days', {
          days: noviceDays,
          link: (words) => <a href={coordination}>{words}</a>,
        })}
      </p>
    </Notice>
  )
}
