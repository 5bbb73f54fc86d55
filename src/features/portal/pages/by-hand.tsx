import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceByHand } from '../../directory/index.ts'
import { serviceHref } from './service-names.tsx'

interface Props {
  view: View
  kind: string
  services: readonly ServiceByHand[]
  /** Whether nothing better stands above. */
  isAll?: boolean
  /** Whether a better way stands above: the list is opened by who wants it. */
  isFolded?: boolean
}

/** Addresses that hosters say are open to all: nobody looked whether they answer, so each has its date. */
export function ByHand({ view, kind, services, isAll = false, isFolded = false }: Props) {
  const { t, to, format } = view
  if (services.length === 0) return null
  const all = paths.services.href({}, { kind: [kind], access: ['none'] })
  return (
    <section class="wrap band stack" aria-labelledby="by-hand">
      <h2 id="by-hand">{t('portal.by-hand-title')}</h2>
      <p>{t(isAll ? 'portal.by-hand-all' : 'portal.by-hand-lead')}</p>
      <Folding summary={isFolded && t('portal.by-hand-count', { count: services.length })}>
        <ul class="rows">
          {services.map(({ reference, name, hosterName, address, software, statedOn }) => (
            <li>
              <p>
                <ExternalLink view={view} href={address}>
                  <bdi>{name}</bdi>
                </ExternalLink>
              </p>
              <p class="small soft">
                <a href={to(serviceHref(reference))}>
                  <bdi>{hosterName}</bdi>
                </a>
                {software && (
                  <>
                    {' · '}
                    <bdi>{software}</bdi>
                  </>
                )}
                {' · '}
                {statedOn === null ? t('portal.undated') : t('portal.stated-on', { date: format.date(statedOn) })}
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a href={to(all)}>{t('portal.by-hand-more')}</a>
        </p>
      </Folding>
    </section>
  )
}

/** A long list behind one line, or as it is. */
function Folding({ summary, children }: { summary: string | false; children?: Child }) {
  if (summary === false) return <div class="stack">{children}</div>
  return (
    <details class="stack">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
