import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { Ears } from '../../../../ui/ears.tsx'
import { ExternalLink, hostOf } from '../../../../ui/external-link.tsx'
import { SourceNote } from '../../../../ui/source-note.tsx'
import type { View } from '../../../../ui/view.ts'
import { type ShownHoster, type ShownService, sourceIn } from '../../shown.ts'
import { HowItIsDoing } from './how-it-is-doing.tsx'

interface Props {
  view: View
  shown: ShownHoster
  offered: ShownService
}

/** The one thing to do on the page: open it, or else ask its hoster. */
export function WayIn(props: Props) {
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
        <HowItIsDoing view={view} hoster={shown.hoster.slug} offered={offered} />
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
