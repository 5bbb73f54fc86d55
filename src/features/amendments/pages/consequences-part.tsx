import { paths } from '../../../paths.ts'
import { ClauseStateMark } from '../../../ui/clause-state.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { Consequence, MemberToday } from '../consequences/consequences-of.ts'

interface Props {
  view: View
  consequence: Consequence
  heading?: 'h3' | 'h2'
}

/** What one change would ask of the members, and who would fall short of it as all may know today. */
export function ConsequencePart({ view, consequence, heading: Heading = 'h3' }: Props) {
  const { t } = view
  const { why, clause, short, keeping, members } = consequence
  const unknown = members - short.length - keeping.length
  const isKnown = why === 'raised' || why === 'reworded'
  return (
    <div class="stack">
      <Heading>{t('amendments.consequences')}</Heading>
      <p>{t(`amendments.consequence-${why}`, { members })}</p>
      {clause.unconfirmed && <p>{t('charter.unconfirmed')}</p>}
      {isKnown && (
        <>
          <p>{t('amendments.today-counts', { short: short.length, keeping: keeping.length, unknown })}</p>
          {short.length > 0 && <Members view={view} title={t('amendments.who-short')} members={short} />}
          {why === 'reworded' && keeping.length > 0 && (
            <details class="folded">
              <summary>{t('amendments.who-keeps', { count: keeping.length })}</summary>
              <Members view={view} title={null} members={keeping} />
            </details>
          )}
        </>
      )}
      {isKnown && <p class="small soft">{t('amendments.consequence-public')}</p>}
    </div>
  )
}

/** Each with how it stands today under the present words. */
const Members = ({ view, title, members }: { view: View; title: string | null; members: readonly MemberToday[] }) => (
  <>
    {title && <p>{title}</p>}
    <ul class="plain">
      {members.map(({ hoster: { slug, facts, fictional }, state }) => (
        <li>
          <a href={view.to(paths.hoster.href({ slug }))}>
            <bdi>{facts.name}</bdi>
          </a>{' '}
          {fictional && <FictionalMark view={view} />} <ClauseStateMark view={view} state={state} />
        </li>
      ))}
    </ul>
  </>
)
