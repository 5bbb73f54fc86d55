import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { Restriction } from '../restriction.ts'
import { Quoted } from './quoted.tsx'

interface Props {
  view: View
  restriction: Restriction
}

/** What stands in the place of a page that is frozen, or of a text that is hidden: why, and what the hoster answers. */
export function Restricted({ view, restriction }: Props) {
  const { t, to, collective } = view
  const { id, sort, startedAt, reason, answer, answeredAt, hosterId } = restriction
  const answered = hosterId === null ? 'moderation.author-answered' : 'moderation.hoster-answered'
  const date = dayOf(view, startedAt)
  return (
    <Notice kind="former" title={t(sort === 'freeze' ? 'moderation.page-frozen' : 'moderation.text-hidden')}>
      <p>{t('moderation.since-because', { date, collective: collective.name })}</p>
      <Quoted text={reason} />
      {answer !== null && answeredAt !== null && (
        <>
          <p>{t(answered, { date: dayOf(view, answeredAt) })}</p>
          <Quoted text={answer} />
        </>
      )}
      <p class="small">
        <a href={to(paths.restriction.href({ id }))}>{t('moderation.about-decision')}</a>
      </p>
    </Notice>
  )
}
