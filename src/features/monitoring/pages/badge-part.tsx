import { paths } from '../../../paths.ts'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'

interface Props {
  view: View
  shown: Pick<ServiceShown, 'hoster' | 'service'>
}

/** The state as a picture, and what one copies to show it elsewhere. */
export function BadgePart({ view, shown: { hoster, service } }: Props) {
  const { t, to, publicUrl, language } = view
  const slugs = { hoster: hoster.slug, service: service.slug }
  const badge = (ending: string) =>
    paths.common.statusBadge.href({ hoster: hoster.slug, name: `${service.slug}.${ending}` }, { lang: language })
  const alt = t('monitoring.badge-alt', { service: service.facts.name })
  const page = publicUrl + to(paths.statusService.href(slugs))
  const image = `<img src="${escaped(publicUrl + badge('svg'))}" alt="${escaped(alt)}" height="28">`
  return (
    <details class="no-print">
      <summary>{t('monitoring.badge-title')}</summary>
      <div class="stack">
        <p>
          <img src={badge('svg')} alt={alt} height="28" loading="lazy" />
        </p>
        <Snippet id="badge" label={t('monitoring.badge-copy')} code={`<a href="${escaped(page)}">${image}</a>`} />
        <p class="small">
          <a href={badge('json')} rel="nofollow">
            {t('monitoring.badge-json')}
          </a>
        </p>
      </div>
    </details>
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
