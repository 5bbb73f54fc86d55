import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import type { Heartbeat } from '../../heartbeat/heartbeat.ts'
import { HeartbeatsPart } from '../../heartbeat/pages/heartbeats-part.tsx'
import type { WatchChoice } from '../choice.ts'
import { ChoicePart } from './choice-part.tsx'

interface Props {
  view: View
  hoster: Hoster
  services: readonly Service[]
  heartbeats: ReadonlyMap<string, Heartbeat>
  form: FilledForm
  /** What somebody else chose meanwhile. */
  theirs: WatchChoice | null
  revision: number
  saved: string | undefined
  /** How long an outage is shown to the hoster alone, where it asks so. */
  toldFirstMinutes: number
}

/** For who acts for a hoster: how its services are watched, and what it wants of it. */
export function WatchingPage({ view, hoster, services, heartbeats, saved, ...choice }: Props) {
  const { t, to } = view
  const { name } = hoster.facts
  const title = t('monitoring.watching-short', { hoster: name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={choice.form.errors.length > 0}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('monitoring.watching-of', { hoster: <bdi>{name}</bdi> })}
        lead={t.rich<Child>('monitoring.watching-lead', {
          checker: (words) => <a href={to(paths.checker.href())}>{words}</a>,
          status: (words) => <a href={to(paths.statusHoster.href({ hoster: hoster.slug }))}>{words}</a>,
        })}
      />
      <div class="wrap stack end">
        {saved === 'choice' && <Notice kind="good" role="status" title={t('monitoring.choice-saved')} />}
        {saved === 'heartbeat-removed' && (
          <Notice kind="good" role="status" title={t('monitoring.heartbeat-removed')} />
        )}
        <ChoicePart view={view} slug={hoster.slug} {...choice} />
        <HeartbeatsPart view={view} hoster={hoster} services={services} heartbeats={heartbeats} />
      </div>
    </Shell>
  )
}
