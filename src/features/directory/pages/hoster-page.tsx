import { paths } from '../../../paths.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { FactsTable } from '../../../ui/facts.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Results } from '../../../ui/results.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import type { View } from '../../../ui/view.ts'
import { underHosters } from '../../../ui/ways-up.ts'
import { type Standing, StandingPart } from '../../compliance/index.ts'
import { type Leaving, LeavingNotice, OnItsWayPart, type WhyHere, WhyHerePart } from '../../membership/index.ts'
import type { LinkBack } from '../../proofs/index.ts'
import { mostCompared } from '../compared.ts'
import { logoAddress } from '../present/logo-address.ts'
import type { ShownHoster } from '../shown.ts'
import { AgeNotices } from './parts/age-notices.tsx'
import { Dotted } from './parts/dotted.tsx'
import { exact } from './parts/exact.ts'
import { said } from './parts/fact.ts'
import { HosterAside } from './parts/hoster-aside.tsx'
import { factsBehind, factsOfHelp } from './parts/hoster-facts.tsx'
import { HealthOfAll } from './parts/how-it-is-doing.tsx'
import { breadcrumb, graph, organizationOf } from './parts/json-ld-of.ts'
import { KeysOfHoster } from './parts/keys-of-hoster.tsx'
import { OwnFiles } from './parts/own-files.tsx'
import { OwnServiceRow } from './parts/own-service-row.tsx'
import { Presentation } from './parts/presentation.tsx'
import { ReportThis } from './parts/report-this.tsx'
import { StandingNotice } from './parts/standing-notice.tsx'
import { Unsaid } from './parts/unsaid.tsx'

interface Props {
  view: View
  shown: ShownHoster
}

interface PageProps extends Props {
  /** What its own domain says of its membership. */
  linkBack: LinkBack | undefined
  /** How it stands against the charter; null where it keeps to none. */
  charter: Standing | null
  /** That it leaves, or left. */
  leaving: Leaving | null
  here: WhyHere
  /** Whether the reader may edit it: such a page is never kept. */
  isOwn: boolean
}

/** All that is known of a hoster, each value with its source. */
export function HosterPage({ view, shown, linkBack, charter, leaving, here, isOwn }: PageProps) {
  const { t } = view
  const { hoster, standing } = shown
  const { facts, provenances } = hoster
  const trail = underHosters(view)
  const isReal = standing !== 'fictional' && standing !== 'none'
  return (
    <Shell
      view={view}
      title={short(facts.name)}
      description={t('directory.hoster-description', { name: facts.name })}
      index={isReal}
      trail={trail}
      sheets={charter ? ['charter'] : []}
      jsonLd={isReal ? graph(organizationOf(view, shown), breadcrumb(view, trail, facts.name)) : undefined}
    >
      <div class="wrap first">
        <StandingNotice view={view} shown={shown} />
        <LeavingNotice view={view} hoster={hoster} service={null} leaving={leaving} />
        <AgeNotices view={view} shown={shown} />
        <Closed view={view} shown={shown} />
      </div>
      <PageHead
        title={<bdi>{facts.name}</bdi>}
        face={<HosterFace slug={hoster.slug} logo={logoAddress(hoster.logo)} large />}
        mark={standing === 'fictional' && <FictionalMark view={view} />}
        lead={<Lead view={view} shown={shown} />}
      >
        <Presentation
          view={view}
          text={facts.description}
          provenances={provenances}
          hidden={shown.hidden.get('description')}
        />
        <FirstSteps view={view} shown={shown} />
        {isOwn && <KeysOfHoster view={view} shown={shown} isOwn />}
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          <Services view={view} shown={shown} />
          <WhyHerePart view={view} here={here} />
          <OnItsWayPart view={view} here={here} />
          {charter && <StandingPart view={view} hoster={hoster} standing={charter} />}
          <About view={view} shown={shown} />
          {!isOwn && <KeysOfHoster view={view} shown={shown} isOwn={false} />}
          <ReportThis view={view} />
          <OwnFiles view={view} hoster={hoster} />
        </div>
        <HosterAside view={view} shown={shown} linkBack={linkBack} />
      </div>
    </Shell>
  )
}

/** What it is, where, since when it is a member: as far as that is known. */
function Lead({ view, shown: { hoster, standing } }: Props) {
  const { t, format, collective } = view
  const { legalForm, places } = hoster.facts
  const form = legalForm && t(`directory.legal-${legalForm}`)
  const town = places[0]?.town
  const from = hoster.periods.find(({ state }) => state === 'active')?.from
  const member =
    from && from !== ''
      ? t('directory.hoster-member-since', { date: format.date(from), exact: exact(from) })
      : t('directory.hoster-member', { collective: collective.name })
  return (
    <Dotted
      parts={[
        form && form.charAt(0).toUpperCase() + form.slice(1),
        town && <bdi>{town}</bdi>,
        standing === 'active' && member,
      ]}
    />
  )
}

const Closed = ({ view, shown: { hoster } }: Props) =>
  hoster.facts.closed && (
    <Notice
      kind="former"
      title={view.t('directory.hoster-closed', {
        name: hoster.facts.name,
        date: view.format.date(hoster.facts.closed),
        exact: exact(hoster.facts.closed),
      })}
    />
  )

function FirstSteps({ view, shown: { hoster, mayBeWrittenTo, services } }: Props) {
  const { t, to } = view
  const { website } = hoster.facts
  const compared = services.slice(0, mostCompared).map(({ service }) => `${hoster.slug}/${service.slug}`)
  return (
    <p class="row no-print">
      {website && (
        <ExternalLink view={view} href={website} class="button">
          {t('directory.hoster-website')}
        </ExternalLink>
      )}
      {mayBeWrittenTo && (
        <a class="button outline" href={to(paths.contact.href({}, { to: [hoster.slug] }))}>
          <Sign name="mail" /> {t('directory.hoster-write')}
        </a>
      )}
      <a href={to(paths.compare.href({}, { hosters: [hoster.slug] }))}>{t('directory.hoster-compare')}</a>
      {compared.length > 1 && (
        <a href={to(paths.compare.href({}, { services: [compared.join(',')] }))}>
          {t('directory.hoster-compare-services')}
        </a>
      )}
    </p>
  )
}

const Services = ({ view, shown: { hoster, services } }: Props) => (
  <section aria-labelledby="services">
    <h2 id="services">{view.t('directory.hoster-services', { count: services.length })}</h2>
    {services.length === 0 ? (
      <p class="prose">{view.t('directory.hoster-services-none')}</p>
    ) : (
      <>
        <HealthOfAll view={view} hoster={hoster.slug} services={services} />
        <Results ordered={false}>
          {services.map((shown) => (
            <OwnServiceRow view={view} hoster={hoster.slug} shown={shown} />
          ))}
        </Results>
      </>
    )}
  </section>
)

function About({ view, shown }: Props) {
  const facts = [...factsBehind(view, shown), ...factsOfHelp(view, shown)]
  return (
    <section aria-labelledby="known" class="stack">
      <h2 id="known">{view.t('directory.hoster-about')}</h2>
      {said(facts).length > 0 && (
        <FactsTable view={view} caption={view.t('directory.hoster-behind')} facts={said(facts)} isStated={false} />
      )}
      <Unsaid view={view} facts={facts} />
    </section>
  )
}
