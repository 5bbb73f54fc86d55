import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Goals, Note } from '../incubation/incubation.ts'

interface Incubating {
  hoster: Hoster
  mentor: Hoster | null
  goals: Goals | null
  notes: readonly Note[]
}

/** Hosters to be, each with the member that accompanies it. */
export function IncubatingListPage({ view, found }: { view: View; found: readonly Incubating[] }) {
  const { t, to, collective } = view
  const title = t('membership.incubating-title')
  return (
    <Shell view={view} title={title} description={t('membership.incubating-description')}>
      <PageHead title={title} lead={t('membership.incubating-lead', { collective: collective.name })} />
      <div class="wrap stack end">
        {found.length === 0 ? (
          <BlankState drawing="crate" title={t('membership.incubating-none')}>
            <p>
              <a href={to(paths.join.href())}>{t('membership.incubating-join')}</a>
            </p>
          </BlankState>
        ) : (
          <ul class="stack plain">
            {found.map((one) => (
              <One view={view} one={one} />
            ))}
          </ul>
        )}
        {found.length > 0 && (
          <p>
            <a href={to(paths.join.href())}>{t('membership.incubating-join')}</a>
          </p>
        )}
      </div>
    </Shell>
  )
}

const One = ({ view, one: { hoster, mentor, goals, notes } }: { view: View; one: Incubating }) => (
  <li class="stack">
    <h2>
      <a href={view.to(paths.incubating.href({ slug: hoster.slug }))}>
        <bdi>{hoster.facts.name}</bdi>
      </a>{' '}
      {hoster.fictional && <FictionalMark view={view} />}
    </h2>
    <p>
      <MentorLine view={view} mentor={mentor} />
    </p>
    {goals && goals.text !== '' && (
      <p lang={goals.language} dir="auto">
        {short(goals.text, 200)}
      </p>
    )}
    {notes[0] && <p class="small soft">{view.t('membership.incubating-last', { day: dayOf(view, notes[0].at) })}</p>}
  </li>
)

/** Who accompanies it, as far as anybody knows: words, without a paragraph of their own. */
export const MentorLine = ({ view, mentor }: { view: View; mentor: Hoster | null }) => (
  <>
    {mentor
      ? view.t.rich<Child>('membership.incubating-mentor', {
          mentor: (
            <>
              <a href={view.to(paths.hoster.href({ slug: mentor.slug }))}>
                <bdi>{mentor.facts.name}</bdi>
              </a>{' '}
              {mentor.fictional && <FictionalMark view={view} />}
            </>
          ),
        })
      : view.t('membership.incubating-no-mentor')}
  </>
)
