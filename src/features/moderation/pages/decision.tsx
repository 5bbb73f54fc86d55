import type { Child } from 'hono/jsx'
import { dayOf } from '../../../ui/day-of.ts'
import { Notice } from '../../../ui/notice.tsx'
import { SubjectLink } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { wordsOfText } from '../hideable-words.ts'
import type { Restriction } from '../restriction.ts'
import { Quoted } from './quoted.tsx'

interface Props {
  view: View
  restriction: Restriction
  shown: SubjectShown
}

const titleKey = ({ sort }: Restriction) => (sort === 'freeze' ? 'moderation.frozen-title' : 'moderation.hidden-title')

export const titleOf = ({ t }: View, restriction: Restriction, name: string) => t(titleKey(restriction), { name })

/** The same as a heading: the name, whatever its script, turns nothing around it. */
export const headingOf = ({ t }: View, restriction: Restriction, name: string) =>
  t.rich<Child>(titleKey(restriction), { name: <bdi>{name}</bdi> })

/** What was decided, why, what was answered, and whether it still holds. */
export function Decision({ view, restriction, shown }: Props) {
  const { t, collective } = view
  const { sort, field, startedAt, reason, answer, answeredAt } = restriction
  const what = {
    page: <SubjectLink view={view} shown={{ ...shown, fictional: false }} />,
    text: t(wordsOfText(field ?? '')),
  }
  return (
    <>
      <Ended view={view} restriction={restriction} />
      <p>{t.rich<Child>(sort === 'freeze' ? 'moderation.frozen-page' : 'moderation.hidden-text-of', what)}</p>
      <h2>{t('moderation.reason')}</h2>
      <p class="small soft">{t('moderation.since', { date: dayOf(view, startedAt), collective: collective.name })}</p>
      <Quoted text={reason} />
      <h2>{t('moderation.answer')}</h2>
      {answer !== null && answeredAt !== null ? (
        <>
          <p class="small soft">{t('moderation.answered-on', { date: dayOf(view, answeredAt) })}</p>
          <Quoted text={answer} />
        </>
      ) : (
        <p class="missing">{t('moderation.no-answer')}</p>
      )}
    </>
  )
}

function Ended({ view, restriction: { endedAt, endReason } }: Pick<Props, 'view' | 'restriction'>) {
  if (endedAt === null) return null
  return (
    <Notice kind="good" title={view.t('moderation.lifted-on', { date: dayOf(view, endedAt) })}>
      {endReason === null ? <p>{view.t('moderation.lifted-by-undoing')}</p> : <Quoted text={endReason} />}
    </Notice>
  )
}
