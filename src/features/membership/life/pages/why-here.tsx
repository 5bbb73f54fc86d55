import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { hostOf } from '../../../../ui/external-link.tsx'
import type { View } from '../../../../ui/view.ts'
import { numeral } from '../../litter/litter-name.ts'
import type { WhyHere } from '../here/why-here.ts'
import { stageOf } from '../sanction/sanction.ts'

interface Props {
  view: View
  here: WhyHere
}

/** What an applicant wrote, and how who is not there yet prepares itself. */
export function OnItsWayPart({ view: { t, to }, here: { onItsWay, hoster } }: Props) {
  const { application, isIncubating } = onItsWay
  if (application === null && !isIncubating) return null
  const link = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  return (
    <section class="stack prose" aria-labelledby="on-its-way">
      <h2 id="on-its-way">{t('membership.on-its-way-title')}</h2>
      {isIncubating && (
        <p>
          {t.rich<Child>('membership.on-its-way-incubates', {
            link: link(paths.incubating.href({ slug: hoster.slug })),
          })}
        </p>
      )}
      {application && (
        <p>
          {t.rich<Child>('membership.on-its-way-applies', {
            link: link(paths.application.href({ slug: application.slug })),
          })}
        </p>
      )}
    </section>
  )
}

/** In three sentences: how it came in, who looked at it last, what it keeps to and what not; each with its source. */
export function WhyHerePart({ view, here }: Props) {
  if (here.admitted === null) return null
  const { t } = view
  return (
    <section class="stack prose" aria-labelledby="why-here">
      <h2 id="why-here">{here.isMember ? t('membership.here-title') : t('membership.here-title-former')}</h2>
      <p>
        <Admitted view={view} here={here} />
      </p>
      <p>
        <LookedAt view={view} here={here} />
      </p>
      {here.tally && (
        <p>
          <Keeps view={view} here={here} />
        </p>
      )}
      <Sanctions view={view} here={here} />
    </section>
  )
}

/** As a source writes it, unless it is a number. */
const numeralOf = (litter: string) => (/^\d{1,6}$/.test(litter) ? numeral(Number(litter)) : litter)

/** Admitted on, by which litter and vote, under which charter: as far as that is known, and who says it. */
function Admitted({ view, here: { admitted, hasLitter, application, vote, charter, isMember } }: Props) {
  const { t, to, format } = view
  if (admitted === null) return null
  const { from, litter, charterVersion, provenance, decidedAt } = admitted
  const link = (href: string | null) => (words: Child) => (href === null ? words : <a href={to(href)}>{words}</a>)
  const known = {
    isMember: isMember ? 'yes' : 'no',
    date: from === null ? '' : format.date(from),
    exact: from === null ? 'none' : from.length === 10 ? 'day' : 'other',
    number: litter === null ? '' : numeralOf(litter),
    hasLitter: litter === null ? 'no' : 'yes',
    litter: link(hasLitter && litter !== null ? paths.litter.href({ number: litter }) : null),
    hasCharter: charterVersion === undefined ? 'no' : 'yes',
    version: charterVersion ?? 0,
    charter: link(
      charter && charterVersion !== undefined
        ? paths.documentVersion.href({ slug: charter.slug, number: String(charterVersion) })
        : null,
    ),
  }
  if (provenance.source === 'decided' || (decidedAt !== undefined && application !== null))
    return (
      <>
        {t.rich<Child>('membership.here-admitted', {
          ...known,
          hasVote: vote === null ? 'no' : 'yes',
          vote: link(vote && paths.decision.href({ slug: vote.slug })),
          hasDossier: application === null ? 'no' : 'yes',
          dossier: link(application && paths.application.href({ slug: application.slug })),
        })}
      </>
    )
  const source = <bdi>{provenance.source}</bdi>
  return (
    <>
      {t.rich<Child>('membership.here-imported', {
        ...known,
        source:
          // An address that somebody else wrote: only those of the web become a link.
          provenance.url === null || hostOf(provenance.url) === undefined ? (
            source
          ) : (
            <a href={provenance.url} rel="noopener noreferrer external">
              {source}
            </a>
          ),
      })}
    </>
  )
}

/** Last looked at on, by whom. */
function LookedAt({ view, here: { looked, hoster, application } }: Props) {
  const { t, to } = view
  const { byMachine, byItself, review } = looked
  const { slug } = hoster
  const link = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  if (byMachine === null && byItself === null && review === null) return <>{t('membership.here-not-looked')}</>
  const names = (review?.hosters ?? []).map(({ slug, facts }, at) => (
    <>
      {at > 0 && ', '}
      <a href={to(paths.hoster.href({ slug }))}>
        <bdi>{facts.name}</bdi>
      </a>
    </>
  ))
  return (
    <>
      {t.rich<Child>('membership.here-looked', {
        hasMachine: byMachine === null ? 'no' : 'yes',
        machineDay: byMachine === null ? '' : dayOf(view, byMachine),
        machine: link(paths.diagnosis.href({ slug })),
        hasItself: byItself === null ? 'no' : 'yes',
        ownDay: byItself === null ? '' : dayOf(view, byItself),
        own: link(paths.declarations.href({ slug })),
        hasReview: review === null ? 'no' : 'yes',
        reviewDay: review === null ? '' : dayOf(view, review.at),
        review: link(application ? paths.application.href({ slug: application.slug }) : paths.diagnosis.href({ slug })),
        names: <>{names}</>,
      })}
    </>
  )
}

/** What it meets, what it does not, what it answers. */
function Keeps({ view, here: { tally, hoster } }: Props) {
  const { t, to } = view
  if (tally === null) return null
  const { slug } = hoster
  const link = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  return (
    <>
      {t.rich<Child>('membership.here-keeps', {
        ...tally,
        diagnosis: link(paths.diagnosis.href({ slug })),
        answers: link(paths.declarations.href({ slug })),
      })}
    </>
  )
}

/** What members decided about it, or are about to: the register keeps it all. */
const Sanctions = ({ view, here: { sanctions } }: Props) =>
  sanctions.length > 0 && (
    <ul>
      {sanctions.map((sanction) => (
        <li>
          <a href={view.to(paths.sanction.href({ id: sanction.id }))}>
            {view.t(`membership.sanction-${sanction.kind}`)}
          </a>
          {', '}
          {dayOf(view, sanction.decidedAt ?? sanction.at)}{' '}
          <span class="small soft">{view.t(`membership.stage-${stageOf(sanction)}`)}</span>
        </li>
      ))}
    </ul>
  )
