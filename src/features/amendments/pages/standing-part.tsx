import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { lineOf } from '../../charter/index.ts'
import { sentenceOf } from '../../decisions/index.ts'
import type { Unmade } from '../amendment.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'
import { MadeUpNotice } from './made-up-notice.tsx'
import { noticeKinds } from './state-mark.tsx'

interface Props {
  view: View
  shown: ProposalShown
}

/** How a proposal stands: discussed, voted on by whose wish, adopted into which version, or why not. */
export function StandingPart({ view, shown }: Props) {
  const { t, to } = view
  const { state, amendment, carryings } = shown
  const [last] = carryings
  const isVoted = state === 'in-vote' || state === 'adopted' || state === 'declined'
  return (
    <>
      {amendment.fictional && <MadeUpNotice view={view} />}
      <Notice kind={noticeKinds[state]} title={t(`amendments.state-${state}`)}>
        {state === 'open' && <p>{t('amendments.open-what')}</p>}
        {isVoted && last && (
          <p>
            {t.rich<Child>('amendments.carried-by', {
              hoster: last.hoster ? (
                <a href={to(paths.hoster.href({ slug: last.hoster.slug }))}>
                  <bdi>{last.hoster.facts.name}</bdi>
                </a>
              ) : (
                '?'
              ),
            })}{' '}
            <a href={to(paths.decision.href({ slug: last.decision.slug }))}>
              {t(state === 'in-vote' ? 'amendments.to-vote' : 'amendments.to-result')}
            </a>
          </p>
        )}
        {shown.results && state === 'in-vote' && <p>{sentenceOf(view, shown.results)}</p>}
        {state === 'adopted' && amendment.fictional && <p>{t('amendments.adopted-fictional')}</p>}
        {state === 'adopted' && <Adopted view={view} shown={shown} />}
        {state === 'withdrawn' && amendment.withdrawalReason && (
          <p>
            <bdi>{amendment.withdrawalReason}</bdi>
          </p>
        )}
      </Notice>
    </>
  )
}

/** The new versions of texts, since when they have force, and how far members have come. */
function Adopted({ view, shown: { adoptions, comparisons, tasks } }: Props) {
  const { t, to, format } = view
  return (
    <>
      {adoptions.map(({ documentId, version, unmade }) => {
        const document = comparisons.find(({ shown }) => shown.document.id === documentId)?.shown.document
        if (!document) return null
        if (unmade) return <UnmadeText view={view} why={unmade} />
        if (!version?.inForceOn) return <p>{t('amendments.adoption-waits')}</p>
        const href = to(paths.documentVersion.href({ slug: document.slug, number: String(version.number) }))
        const day = format.date(version.inForceOn)
        const title = lineOf(view, version.content.title)
        return (
          <p>
            <a href={href}>{t('amendments.adopted-into', { document: title, number: version.number, day })}</a>
          </p>
        )
      })}
      {tasks.all > 0 && <p>{t('amendments.tasks-done', { done: tasks.done, all: tasks.all })}</p>}
    </>
  )
}

const UnmadeText = ({ view: { t }, why }: { view: View; why: Unmade }) => (
  <>
    <p>{t('amendments.adoption-unmade')}</p>
    <p>{t(why.key, why.values)}</p>
  </>
)
