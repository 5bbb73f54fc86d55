import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Candidate } from '../candidate.ts'
import type { ShownChoice } from '../shown-choice.ts'
import { ByHand } from './by-hand.tsx'
import { ClosingSoon } from './closing-soon.tsx'
import { serviceHref } from './service-names.tsx'
import { stallTrail } from './stall-trail.ts'
import { Wishes } from './wishes.tsx'

interface Props {
  view: View
  shown: ShownChoice
  none: 'as-wished' | 'healthy' | 'at-all'
  /** Where each of them opens, by reference: under the name that was wished for. */
  addresses: ReadonlyMap<string, string>
}

/** No service was chosen: why, and what one can do. */
export function NonePage({ view, shown, none, addresses }: Props) {
  const { t } = view
  const { stall, byHand, choice } = shown
  const toTry = 'toTry' in choice ? choice.toTry : []
  const href = paths.portalKind.href({ kind: stall.kind })
  return (
    <Shell view={view} title={t(`portal.none-${none}`)} canonical={href} trail={stallTrail(view)} modules={['near']}>
      <PageHead
        title={t(`portal.none-${none}`)}
        lead={t.rich<Child>(`portal.none-${none}-lead`, { stall: <TranslatedText view={view} text={stall.name} /> })}
      />
      {none === 'as-wished' && (
        <div class="wrap aside end">
          <Without view={view} shown={shown} />
          <Wishes view={view} shown={shown} />
        </div>
      )}
      {toTry.length > 0 && <ToTry view={view} services={toTry} addresses={addresses} />}
      <ClosingSoon view={view} closing={shown.closing} />
      <ByHand view={view} kind={stall.kind} services={byHand} isAll={none === 'at-all'} />
      <p class="wrap">
        <a href={view.to(paths.portal.href())}>{t('portal.all-stalls')}</a>
      </p>
    </Shell>
  )
}

/** Which wish to drop: each is a link to the same page without it. */
function Without({ view, shown: { stall, query, without } }: Pick<Props, 'view' | 'shown'>) {
  const { t, to } = view
  const { kind } = stall
  return (
    <section class="stack" aria-labelledby="without">
      <h2 id="without">{t('portal.drop')}</h2>
      <ul class="rows">
        {without.map(({ wish, count }) => (
          <li>
            <a href={to(paths.portalKind.href({ kind }, { ...query, [wish]: undefined }))} rel="nofollow">
              {t(`portal.drop-${wish}`)}
            </a>{' '}
            <span class="small soft">{t('portal.would-do', { count })}</span>
          </li>
        ))}
        <li>
          <a href={to(paths.portalKind.href({ kind }, { name: query.name }))} rel="nofollow">
            {t('portal.drop-all')}
          </a>
        </li>
      </ul>
    </section>
  )
}

interface ToTryProps {
  view: View
  services: readonly Candidate[]
  addresses: ReadonlyMap<string, string>
}

/** Those of which nobody knows that they are down: one may have luck. */
const ToTry = ({ view, services, addresses }: ToTryProps) => (
  <section class="wrap band stack" aria-labelledby="try">
    <h2 id="try">{view.t('portal.to-try')}</h2>
    <ul class="rows">
      {services.map(({ reference, name, hosterName, fictional, address, health }) => (
        <li>
          <p>
            <ExternalLink view={view} href={addresses.get(reference) ?? address}>
              <bdi>{name}</bdi>
            </ExternalLink>
          </p>
          <p class="small soft">
            <a href={view.to(serviceHref(reference))}>
              <bdi>{hosterName}</bdi>
            </a>{' '}
            {fictional && <FictionalMark view={view} />} ·{' '}
            {health?.goodAt
              ? view.t('portal.good-on', { date: dayOf(view, health.goodAt) })
              : view.t('portal.never-good')}
          </p>
        </li>
      ))}
    </ul>
  </section>
)
