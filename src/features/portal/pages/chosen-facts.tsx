import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { type Fact, Pairs } from '../../../ui/facts.tsx'
import { Missing } from '../../../ui/missing.tsx'
import { State } from '../../../ui/state.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { Where } from '../../../ui/where.tsx'
import { said } from '../../compliance/index.ts'
import type { Resolution } from '../../places/index.ts'
import { daysInWords } from '../duration-words.ts'
import type { ShownCandidate } from '../shown-choice.ts'
import { serviceHref } from './service-names.tsx'

interface Props {
  view: View
  chosen: ShownCandidate
  /** Whether anybody looks whether services answer. */
  watched: boolean
  near: Resolution | null
}

/** Why that one: who runs it, where, how it answers, how long things stay, whose machines. */
export function ChosenFacts({ view, chosen, watched, near }: Props) {
  const { t } = view
  const facts: Fact[] = [
    { label: t('portal.fact-who'), value: <Who view={view} chosen={chosen} /> },
    { label: t('portal.fact-where'), value: <Place view={view} chosen={chosen} near={near} /> },
    { label: t('portal.fact-answers'), value: <Answers view={view} chosen={chosen} watched={watched} /> },
    { label: t('portal.fact-kept'), value: <KeptFact view={view} chosen={chosen} /> },
    { label: t('portal.fact-third'), value: <ThirdParties view={view} chosen={chosen} /> },
    { label: t('portal.fact-machines'), value: <Machines view={view} chosen={chosen} /> },
  ]
  return (
    <section class="stack" aria-labelledby="why">
      <h2 id="why">{t('portal.why')}</h2>
      <Pairs view={view} facts={facts} />
      <p>
        <a href={view.to(serviceHref(chosen.candidate.reference))}>{t('portal.whole-page')}</a>
      </p>
    </section>
  )
}

interface PartProps {
  view: View
  chosen: ShownCandidate
}

function Who({ view, chosen: { hoster } }: PartProps) {
  const { t, to } = view
  const { legalForm, name } = hoster.facts
  return (
    <>
      <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
        <bdi>{name}</bdi>
      </a>
      {legalForm && `, ${t(`directory.legal-${legalForm}`)}`}
      {hoster.fictional && <small class="source">{t('ui.fictional')}</small>}
    </>
  )
}

function Place({ view, chosen, near }: PartProps & { near: Resolution | null }) {
  const { t, format } = view
  const { candidate, service, place, distanceKm } = chosen
  const serverIn = service.facts.host?.country ?? null
  const from = near !== null && typeof near === 'object' && 'found' in near ? near.found.name : null
  return (
    <>
      <Where view={view} town={place?.town ?? null} country={place?.country ?? candidate.country} />
      {distanceKm !== null && from !== null && (
        <small class="source">
          {t('portal.distance-from', { distance: format.kilometres(distanceKm), place: from })}
        </small>
      )}
      <small class="source">
        {serverIn === null ? t('portal.server-unsaid') : t('portal.server-in', { country: format.country(serverIn) })}
      </small>
    </>
  )
}

function Answers({ view, chosen: { candidate }, watched }: PartProps & { watched: boolean }) {
  const { t, format, collective } = view
  const { health } = candidate
  if (!health || health.state === 'unknown')
    return <Missing view={view}>{t(watched ? 'portal.not-measured-yet' : 'portal.not-watched')}</Missing>
  return (
    <>
      <State view={view} health={health.state} />
      {health.ms !== null && `, ${t('portal.milliseconds', { count: health.ms })}`}
      {health.checkedAt !== null && (
        <small class="source">
          {t('portal.checked-at', { time: format.instant(health.checkedAt, collective.timeZone) })}
        </small>
      )}
    </>
  )
}

function KeptFact({ view, chosen: { candidate, service } }: PartProps) {
  const { t } = view
  const { retention } = service.facts
  return (
    <>
      {candidate.keptDays === null ? (
        <Missing view={view}>{t('portal.kept-unsaid')}</Missing>
      ) : (
        daysInWords(view, candidate.keptDays)
      )}
      {retention && (
        <small class="source">
          {t.rich<Child>('portal.in-its-words', { words: <TranslatedText view={view} text={retention} /> })}
        </small>
      )}
      <small class="source">{t('portal.keep-a-copy')}</small>
    </>
  )
}

function ThirdParties({ view, chosen: { thirdParties: seen, hoster } }: PartProps) {
  const { t, to } = view
  if (!seen?.sentence) return <Missing view={view}>{t('portal.not-looked-yet')}</Missing>
  return (
    <>
      {said(view, seen.sentence)}
      <small class="source">
        <a href={to(paths.finding.href({ slug: hoster.slug, id: seen.id }))}>{t('portal.third-seen')}</a>
      </small>
    </>
  )
}

function Machines({ view, chosen: { candidate, service } }: PartProps) {
  const { t } = view
  const { largeCompany } = candidate
  const name = service.facts.host?.name
  return (
    <>
      {name ? <bdi>{name}</bdi> : <Missing view={view} />}
      <small class="source">
        {largeCompany === null
          ? t('portal.machines-unknown')
          : t(largeCompany ? 'portal.machines-large' : 'portal.machines-own')}
      </small>
    </>
  )
}
