import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Snippet } from '../../../../ui/snippet.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'

interface Props {
  view: View
  hoster: Hoster
  service: Service
  secret: string
}

/** A heartbeat that was just made: the only time that anybody sees its address. */
export function HeartbeatMadePage({ view, hoster, service, secret }: Props) {
  const { t, to, publicUrl } = view
  const title = t('monitoring.heartbeat-made-title')
  const watching = to(paths.hosterWatching.href({ slug: hoster.slug }))
  const address = publicUrl + paths.common.heartbeat.href({ secret })
  return (
    <Shell
      view={view}
      title={title}
      alternates={false}
      trail={[...underHoster(view, hoster), { href: watching, label: t('monitoring.watching-title') }]}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={title}
        lead={t.rich<Child>('monitoring.heartbeat-made-lead', { service: <bdi>{service.facts.name}</bdi> })}
      />
      <div class="wrap stack end">
        <Snippet
          id="address"
          label={t('monitoring.heartbeat-address')}
          hint={t('monitoring.heartbeat-address-hint')}
          code={address}
        />
        <h2>{t('monitoring.heartbeat-how')}</h2>
        <p class="prose">{t('monitoring.heartbeat-how-text')}</p>
        <pre class="letter">{`curl --fail --silent --show-error --max-time 10 --request POST ${address}`}</pre>
        <p class="prose">
          {t.rich<Child>('monitoring.heartbeat-more', {
            guide: (words) => <a href={to(paths.checkerGuide.href())}>{words}</a>,
          })}
        </p>
        <p>
          <a class="button" href={watching}>
            {t('monitoring.heartbeat-noted')}
          </a>
        </p>
      </div>
    </Shell>
  )
}
