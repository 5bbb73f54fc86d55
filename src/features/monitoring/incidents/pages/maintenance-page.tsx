import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { Quoted, Restricted } from '../../../moderation/index.ts'
import type { Maintenance } from '../maintenance/maintenance.ts'
import type { Named } from '../named.ts'
import { MaintenanceServices, MaintenanceTimes } from './maintenance-list.tsx'
import { underIncidents } from './trail.ts'
import { When } from './when.tsx'

interface Props {
  view: View
  hoster: Hoster
  maintenance: Maintenance
  named: Named
  isOwn: boolean
  withdrawnAt: string | null
}

/** One declared stop: when, of what, and why. */
export function MaintenancePage({ view, hoster, maintenance, named, isOwn, withdrawnAt }: Props) {
  const { t, to } = view
  const { slug, facts, fictional } = hoster
  const { id, hidden, text } = maintenance
  const isToCome = withdrawnAt === null && Temporal.Instant.compare(Temporal.Instant.from(maintenance.to), view.now) > 0
  return (
    <Shell
      view={view}
      title={t('monitoring.maintenance-title', { hoster: facts.name })}
      trail={isOwn ? underIncidents(view, hoster) : underHoster(view, hoster)}
    >
      <PageHead
        title={t.rich<Child>('monitoring.maintenance-title', { hoster: <bdi>{facts.name}</bdi> })}
        mark={fictional && <FictionalMark view={view} />}
        lead={<MaintenanceTimes view={view} maintenance={maintenance} />}
      />
      <div class="wrap stack end">
        {withdrawnAt !== null && (
          <Notice
            kind="former"
            title={t.rich<Child>('monitoring.maintenance-withdrawn', { at: <When view={view} at={withdrawnAt} /> })}
          />
        )}
        <h2>{t('monitoring.incident-services')}</h2>
        <p>
          <MaintenanceServices view={view} maintenance={maintenance} named={named} />
        </p>
        <h2>{t('monitoring.maintenance-why')}</h2>
        {hidden ? <Restricted view={view} restriction={hidden} /> : <Quoted text={text} />}
        {isOwn && isToCome && (
          <form method="post" action={to(paths.hosterMaintenanceWithdrawal.href({ slug, id }))}>
            <div class="form-actions">
              <button class="button outline" type="submit">
                {t('monitoring.withdraw-button')}
              </button>
              <span class="small soft">{t('monitoring.withdraw-note')}</span>
            </div>
          </form>
        )}
      </div>
    </Shell>
  )
}
