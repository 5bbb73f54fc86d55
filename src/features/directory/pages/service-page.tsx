import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Answers, FactsTable } from '../../../ui/facts.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import type { View } from '../../../ui/view.ts'
import { WayOn } from '../../../ui/way-on.tsx'
import { underHoster } from '../../../ui/ways-up.ts'
import { type Leaving, LeavingNotice } from '../../membership/index.ts'
import type { Elsewhere } from '../elsewhere.ts'
import type { ShownHoster, ShownService } from '../shown.ts'
import { AgeNotices } from './parts/age-notices.tsx'
import { answersOf } from './parts/answers.tsx'
import { said } from './parts/fact.ts'
import { breadcrumb, graph, serviceThing } from './parts/json-ld-of.ts'
import { nameOfKind } from './parts/kind-names.ts'
import { OwnServiceFile } from './parts/own-files.tsx'
import { Presentation } from './parts/presentation.tsx'
import { ProductLinks } from './parts/product-links.tsx'
import { ReportThis } from './parts/report-this.tsx'
import { factsOfProgram, factsOfService } from './parts/service-facts.tsx'
import { type ListedServices, ServiceList } from './parts/service-list.tsx'
import { StandingNotice } from './parts/standing-notice.tsx'
import { Unsaid } from './parts/unsaid.tsx'
import { WayIn } from './parts/way-in.tsx'

interface Props {
  view: View
  /** Its hoster. */
  shown: ShownHoster
  offered: ShownService
  /** That it closes, or its hoster leaves. */
  leaving: Leaving | null
}

/** A service: what one asks first, then the way in, then the program and the rest. */
export function ServicePage(props: Props & SameElsewhere & { isOwn: boolean }) {
  const { view, shown, offered, isOwn } = props
  const { t } = view
  const { service, facts } = offered
  const names = { name: facts.name, hoster: shown.hoster.facts.name }
  const title = short(t('directory.service-title', names), 56)
  const trail = underHoster(view, shown.hoster)
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
        <Presentation
          view={view}
          text={facts.description}
          provenances={service.provenances}
          hidden={offered.hidden.get('description')}
        />
        {isOwn && <WayToForm view={view} hoster={shown.hoster.slug} service={service.slug} />}
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

/** For those who may edit it: such a page is never kept. */
const WayToForm = ({ view: { t, to }, hoster, service }: { view: View; hoster: string; service: string }) => (
  <p class="row no-print">
    <a class="button outline" href={to(paths.serviceEdit.href({ hoster, service }))}>
      {t('directory.service-edit')}
    </a>
  </p>
)

function FirstLine({ view, shown, offered, leaving }: Props) {
  const { t, format } = view
  const { endsOn } = offered.facts
  return (
    <div class="wrap first">
      <StandingNotice view={view} shown={shown} />
      <LeavingNotice view={view} hoster={shown.hoster} service={offered.service} leaving={leaving} />
      <AgeNotices view={view} shown={shown} />
      {offered.hasEnded && endsOn && (
        <Notice kind="former" title={t('directory.service-ended')}>
          <p>{t('directory.service-ended-on', { date: format.date(endsOn) })}</p>
          <WayOn view={view} facts={offered.facts} kind={offered.kinds[0]?.slug} />
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

function More({ view, shown, offered }: Props) {
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
      <ReportThis view={view} />
      <OwnServiceFile view={view} hoster={shown.hoster} service={offered.service} />
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
