import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { commons } from '../../delegates/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { DecisionShown, VoterShown } from '../shown.ts'

/** Who votes, who has voted, and what voters have in common. */
export function ElectoratePart({ view, shown: { voters, state, decision } }: { view: View; shown: DecisionShown }) {
  const { t, format } = view
  const ordered = voters.toSorted((a, b) => format.compare(a.hoster.facts.name, b.hoster.facts.name))
  const resting = voters.filter(({ weighs }) => !weighs).length
  return (
    <section class="stack" aria-labelledby="electorate">
      <h2 id="electorate">{t('decisions.electorate')}</h2>
      {decision.openedAt === null ? (
        <p>{t('decisions.electorate-to-come')}</p>
      ) : (
        <>
          <p>{t('decisions.electorate-lead', { count: voters.length })}</p>
          {resting > 0 && <p>{t('decisions.electorate-resting', { count: resting })}</p>}
          <Table
            caption={t('decisions.electorate-table')}
            quietCaption
            stacked
            columns={[t('decisions.column-hoster'), t('decisions.column-voted'), t('decisions.column-common')]}
            rows={ordered.map((voter) => ({
              head: <Named view={view} hoster={voter.hoster} />,
              cells: [
                <Voted view={view} voter={voter} isOver={state !== 'open'} />,
                <Commons view={view} voter={voter} />,
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}

export const Named = ({ view, hoster }: { view: View; hoster: Hoster }) => (
  <>
    <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
    {hoster.fictional && (
      <>
        {' '}
        <FictionalMark view={view} />
      </>
    )}
  </>
)

function Voted({ view, voter, isOver }: { view: View; voter: VoterShown; isOver: boolean }) {
  const { t } = view
  const { hasVoted, castBy, weighs } = voter
  const words = castBy
    ? t('decisions.voted-by-mandate', { hoster: castBy.facts.name })
    : t(hasVoted ? 'decisions.voted' : isOver ? 'decisions.did-not-vote' : 'decisions.not-voted-yet')
  return (
    <>
      {words}
      {!weighs && <small class="soft"> {t('decisions.does-not-weigh')}</small>}
    </>
  )
}

function Commons({ view, voter: { inCommon } }: { view: View; voter: VoterShown }): Child {
  const { t, format } = view
  if (inCommon.length === 0) return t('decisions.nothing-in-common')
  const sorts = commons.flatMap((what) => {
    const names = inCommon.filter((common) => common.what === what).map((common) => common.with.facts.name)
    return names.length > 0 ? [t(`decisions.common-${what}`, { hosters: format.list(names) })] : []
  })
  return (
    <>
      {sorts.map((words) => (
        <span class="line">{words}</span>
      ))}
    </>
  )
}
