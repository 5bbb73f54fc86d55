import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import { ballotFields } from '../../../decisions/index.ts'
import { nameOf } from '../cast-ballots.ts'
import type { Litter } from '../litter.ts'
import { numbered, numeral } from '../litter-name.ts'
import type { Voted, Voting } from '../vote-shown.ts'
import { MadeUpLitter } from './made-up-litter.tsx'
import { VotedApplication } from './voted-application.tsx'

interface Props {
  view: View
  litter: Litter
  voted: readonly Voted[]
  /** For whom who reads may vote; empty: they read. */
  votings: readonly Voting[]
  /** For whom this page takes votes; null: it shows them. */
  voting: Voting | null
  clauses: readonly ClauseInPlace[]
  form: FilledForm
  /** How many ballots were just cast; null: none was sent. */
  cast: number | null
  isSignedIn: boolean
}

/** All that is voted in a litter, on one page: one choice each, one button. */
export function VotePage(props: Props) {
  const { view, litter, voted, voting, form, cast, clauses } = props
  const { t, to } = view
  const number = String(litter.number)
  const title = voting
    ? t('membership.vote-title-for', { number: numeral(litter.number), hoster: voting.hoster.name })
    : t('membership.vote-title', { number: numeral(litter.number) })
  const ended = voted.length > 0 && voted.every(({ state }) => state === 'closed')
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={voting === null}
      trail={[
        { href: to(paths.litters.href()), label: t('membership.litters-title') },
        { href: to(paths.litter.href({ number })), label: numbered(t, litter.number) },
      ]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        lead={t(ended ? 'membership.vote-over-lead' : 'membership.vote-lead')}
        mark={<MarkedIf view={view} shown={litter} />}
      />
      <div class="wrap stack">
        {litter.fictional && <MadeUpLitter view={view} />}
        <ErrorSummary view={view} form={form} order={voted.flatMap(({ decision }) => ballotFields(nameOf(decision)))} />
        {cast !== null && <Notice kind="good" role="status" title={t('membership.ballots-cast', { count: cast })} />}
        {voting === null && <WhoVotes {...props} />}
        {voted.length === 0 && <BlankState drawing="empty" title={t('membership.nothing-to-vote')} />}
        {voting === null ? (
          voted.map((one) => <VotedApplication view={view} voted={one} />)
        ) : (
          <form method="post" action={to(paths.litterVoteOf.href({ number, slug: voting.hoster.slug }))} novalidate>
            {voted.map((one) => (
              <VotedApplication
                view={view}
                voted={one}
                ballot={{ form, clauses, voice: voting.voices.get(one.decision.id) ?? null }}
              />
            ))}
            <p class="hint">{t('membership.vote-hint')}</p>
            <SendButton>{t('membership.send-votes', { hoster: voting.hoster.name })}</SendButton>
          </form>
        )}
      </div>
    </Shell>
  )
}

/** The way to one's own ballots: a page for each hoster that one votes for. */
function WhoVotes({ view, litter, voted, votings, isSignedIn }: Props) {
  const { t, to } = view
  const number = String(litter.number)
  if (!voted.some(({ state }) => state === 'open')) return null
  if (votings.length === 0)
    return (
      <p class="soft">
        {t(isSignedIn ? 'membership.no-voice' : 'membership.vote-sign-in')}{' '}
        {!isSignedIn && (
          <a href={to(paths.signIn.href({}, { next: to(paths.litterVote.href({ number })) }))}>
            {t('ui.menu-sign-in')}
          </a>
        )}
      </p>
    )
  return (
    <ul class="plain">
      {votings.map(({ hoster, byMandateOf }) => (
        <li>
          <a class="button" href={to(paths.litterVoteOf.href({ number, slug: hoster.slug }))}>
            {t('membership.vote-for-hoster', { hoster: hoster.name })}
          </a>
          {byMandateOf && <span class="small soft"> {t('membership.by-mandate', { hoster: byMandateOf.name })}</span>}
        </li>
      ))}
    </ul>
  )
}
