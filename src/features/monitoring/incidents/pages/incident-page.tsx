import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { isKey } from '../../../../platform/i18n/index.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import { Restricted } from '../../../moderation/index.ts'
import type { Incident } from '../incident.ts'
import { AffectedServices } from './affected-services.tsx'
import { IncidentHistory } from './incident-history.tsx'
import { Lasting } from './incident-list.tsx'
import { OwnPart } from './own-part.tsx'
import { underIncidents } from './trail.ts'
import { When } from './when.tsx'

interface Props {
  view: View
  hoster: Hoster
  incident: Incident
  /** Those of the incident that are in the register. */
  services: Service[]
  form: FilledForm
  /** For who acts for the hoster. */
  isOwn: boolean
  /** The public does not know of it yet. */
  isWaiting: boolean
  saved: string | undefined
}

/** One incident from its beginning to its end: what we saw, what the hoster says. */
export function IncidentPage(props: Props) {
  const { view, hoster, incident, form, isOwn, isWaiting, saved } = props
  const { t, to } = view
  const { facts, slug, fictional } = hoster
  const title = incident.title ?? t('monitoring.incident-untitled')
  const key = `monitoring.saved-${saved}`
  return (
    <Shell
      view={view}
      title={t('monitoring.incident-of', { hoster: facts.name, title })}
      wrong={form.errors.length > 0}
      trail={isOwn ? underIncidents(view, hoster) : underHoster(view, hoster)}
    >
      <PageHead
        title={t.rich<Child>('monitoring.incident-of', { hoster: <bdi>{facts.name}</bdi>, title: <bdi>{title}</bdi> })}
        mark={fictional && <FictionalMark view={view} />}
        lead={<Lasting view={view} incident={incident} />}
      />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['text', 'expectedEnd']} />
          {isKey(key) && <Notice kind="good" role="status" title={t(key)} />}
          {isWaiting && incident.hiddenUntil !== null && (
            <Notice
              kind="wait"
              title={t.rich<Child>('monitoring.first-until', { at: <When view={view} at={incident.hiddenUntil} /> })}
            />
          )}
          {incident.hidden && <Restricted view={view} restriction={incident.hidden} />}
          <IncidentHistory view={view} incident={incident} hoster={facts.name} />
          {isOwn && <OwnPart view={view} hoster={hoster} incident={incident} form={form} />}
        </div>
        <div class="stack">
          <AffectedServices {...props} />
          <p class="small">
            <a href={to(paths.follow.href({}, { hoster: slug }))}>{t('monitoring.follow-link')}</a>
          </p>
          <p class="small">
            <a href={to(paths.report.href({}, { about: paths.hosterIncident.href({ slug, id: incident.id }) }))}>
              {t('monitoring.report-link')}
            </a>
          </p>
        </div>
      </div>
    </Shell>
  )
}
