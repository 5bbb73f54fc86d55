import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import { Ears } from '../../../ui/ears.tsx'
import { ExternalLink, hostOf } from '../../../ui/external-link.tsx'
import { Answers, FactsTable } from '../../../ui/facts.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { SourceNote } from '../../../ui/source-note.tsx'
import { TranslatedProse } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { type ShownHoster, type ShownService, sourceIn } from '../shown.ts'
import { answersOf } from './parts/answers.tsx'
import { said } from './parts/fact.ts'
import { breadcrumb, graph, serviceThing } from './parts/json-ld-of.ts'
import { nameOfKind } from './parts/kind-names.ts'
import { ProductLinks } from './parts/product-links.tsx'
import { factsOfProgram, factsOfService } from './parts/service-facts.tsx'
import { type ListedServices, ServiceList } from './parts/service-list.tsx'
import { StandingNotice } from './parts/standing-notice.tsx'
import { Unsaid } from './parts/unsaid.tsx'

interface Props {
  view: View
  /** Its hoster. */
  shown: ShownHoster
  offered: ShownService
}

/** A service: what one asks first, then the way in, then the program and the rest. */
export function ServicePage(props: Props & SameElsewhere) {
  const { view, shown, offered } = props
  const { t } = view
  const { service, facts } = offered
  const names = { name: facts.name, hoster: shown.hoster.facts.name }
  const title = t('directory.service-title', names)
  const trail = trailOf(props)
  const isReal = shown.standing !== 'fictional' && shown.standing !== 'none'
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.service-description', names)}
      index={isReal && !offered.hasEnded}
      trail={trail}
      jsonLd={isReal ? graph(serviceThing(view, shown, offered), breadcrumb(view, trail, facts.name)) : undefined}
    >
      <FirstLine {...props} />
      <PageHead
        title={<bdi>{facts.name}</bdi>}
        lead={<Lead {...props} />}
        mark={shown.standing === 'fictional' && <FictionalMark view={view} />}
      >
        {Object.keys(facts.description).length > 0 && (
          <div>
            <TranslatedProse view={view} text={facts.description} />
            <SourceNote view={view} source={sourceIn(service.provenances)('description')} />
          </div>
        )}
      </PageHead>
      <div class="wrap aside end">
        <section aria-labelledby="answers">
          <h2 id="answers">{t('directory.service-answers')}</h2>
          <Answers view={view} answers={answersOf(view, shown, offered)} />
        </section>
        <div class="sticky">
          <WayIn {...props} />
        </div>
      </div>
      <More {...props} />
      <TheSameElsewhere {...props} />
    </Shell>
  )
}

function FirstLine({ view, shown, offered }: Props) {
  const { t, format } = view
  const { endsOn } = offered.facts
  return (
    <div class="wrap first">
      <StandingNotice view={view} shown={shown} />
      {offered.hasEnded && endsOn && (
        <Notice kind="former" title={t('directory.service-ended')}>
          <p>{t('directory.service-ended-on', { date: format.date(endsOn) })}</p>
        </Notice>
      )}
    </div>
  )
}

function Lead({ view, shown: { hoster }, offered: { kinds } }: Props) {
  const { t, to } = view
  const [kind] = kinds
  const link = (
    <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
  )
  return (
    <>
      {kind
        ? t.rich<Child>('directory.service-by', { kind: nameOfKind(view, kind), hoster: link })
        : t.rich<Child>('directory.service-by-only', { hoster: link })}
    </>
  )
}

const trailOf = ({ view: { to, t }, shown: { hoster } }: Props) => [
  { href: to(paths.hosters.href()), label: t('directory.hosters-trail') },
  { href: to(paths.hoster.href({ slug: hoster.slug })), label: hoster.facts.name },
]

/** The one thing to do on the page: open it, or else ask its hoster. */
function WayIn(props: Props) {
  const { view, shown, offered } = props
  const { t, to } = view
  const { service, facts } = offered
  const reference = `${shown.hoster.slug}/${service.slug}`
  return (
    <Ears id="open" title={t('directory.service-open-title')}>
      <div class="stack">
        <Door {...props} />
        {shown.standing === 'fictional' && (facts.url ?? facts.pageUrl) && (
          <p class="small">{t('directory.service-fictional-address')}</p>
        )}
        {facts.url && facts.pageUrl && (
          <p>
            <ExternalLink view={view} href={facts.pageUrl}>
              {t('directory.service-page')}
            </ExternalLink>
          </p>
        )}
        <p class="small">{t('directory.service-health')}</p>
        <p class="no-print">
          <a href={to(paths.compare.href({}, { services: [reference] }))}>{t('directory.service-compare')}</a>
        </p>
      </div>
    </Ears>
  )
}

function Door({ view, shown: { hoster }, offered: { service, facts } }: Props) {
  const { t, to } = view
  const source = <SourceNote view={view} source={sourceIn(service.provenances)('url')} />
  if (facts.url && hostOf(facts.url))
    return (
      <>
        <p>
          <ExternalLink view={view} href={facts.url} class="button">
            {t('directory.service-open')}
          </ExternalLink>
        </p>
        <p class="small">
          <bdi>{hostOf(facts.url)}</bdi>
          {source}
        </p>
        {service.urlIsGuessed && <p class="small">{t('directory.service-open-guessed')}</p>}
      </>
    )
  if (facts.pageUrl && hostOf(facts.pageUrl))
    return (
      <>
        <p>{t('directory.service-page-only')}</p>
        <p>
          <ExternalLink view={view} href={facts.pageUrl} class="button">
            {t('directory.service-page')}
          </ExternalLink>
        </p>
        {source}
      </>
    )
  return (
    <>
      <p>{t('directory.service-no-address')}</p>
      <p>
        <a class="button" href={to(paths.hoster.href({ slug: hoster.slug }))}>
          <Sign name="talk" /> {t('directory.service-hoster-page', { name: hoster.facts.name })}
        </a>
      </p>
    </>
  )
}

function More({ view, offered }: Props) {
  const { t } = view
  const facts = [...factsOfProgram(view, offered), ...factsOfService(view, offered)]
  return (
    <section class="wrap band stack" aria-labelledby="more">
      <h2 id="more">{t('directory.service-more')}</h2>
      {said(facts).length > 0 && (
        <FactsTable view={view} caption={t('directory.service-facts')} facts={said(facts)} isStated={false} />
      )}
      <Unsaid view={view} facts={facts} />
      {offered.replaces.length > 0 && (
        <>
          <h3>{t('directory.service-replaces')}</h3>
          <ProductLinks view={view} products={offered.replaces} />
        </>
      )}
    </section>
  )
}

interface SameElsewhere {
  elsewhere: Elsewhere
  /** Those found elsewhere. */
  services: ListedServices
}

function TheSameElsewhere({ view, shown, elsewhere, services }: Props & SameElsewhere) {
  const { t, to } = view
  const { kind, town, total, found } = elsewhere
  if (kind === undefined || found.length === 0) return null
  const names = { town: town ?? '', name: shown.hoster.facts.name }
  return (
    <section class="wrap band stack" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('directory.service-elsewhere')}</h2>
      <p class="small soft">
        {t(town ? 'directory.service-elsewhere-near' : 'directory.service-elsewhere-day', names)}
      </p>
      <ServiceList view={view} services={services} />
      <p>
        <a href={to(paths.services.href({}, { kind: [kind] }))}>
          {t('directory.service-elsewhere-all', { count: total })}
        </a>
      </p>
    </section>
  )
}
