import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import type { View } from '../../../ui/view.ts'
import type { HosterStatus } from '../status/hoster-status.ts'
import { presentationTold } from './told.tsx'

interface Props {
  view: View
  shown: HosterStatus
}

/** Services without an address that everybody may use: nothing is measured of them, and that is said. */
export function UnmeasuredPart({ view, shown: { hoster, unmeasured, watching } }: Props) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="unmeasured">
      <h2 id="unmeasured">{t('monitoring.unmeasured-title')}</h2>
      <p class="prose">{t('monitoring.unmeasured-text')}</p>
      {watching.statusPage && (
        <p>
          <ExternalLink view={view} href={watching.statusPage}>
            {t('monitoring.own-status-page', { hoster: hoster.facts.name })}
          </ExternalLink>
        </p>
      )}
      <ul class="rows">
        {unmeasured.map(({ service, presentation, hasEnded }) => (
          <li>
            <a href={to(paths.statusService.href({ hoster: hoster.slug, service: service.slug }))}>
              <bdi>{service.facts.name}</bdi>
            </a>
            {(hasEnded || presentation) && (
              <p class="small soft">
                {hasEnded ? t('monitoring.ended') : presentation && presentationTold(view, presentation)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
