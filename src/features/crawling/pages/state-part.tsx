import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Pairs } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { patienceDays } from '../reading/when.ts'
import type { Source } from '../source.ts'

interface Props {
  view: View
  hoster: Hoster
  source: Source
}

/** How reading a hoster's files goes, and the button for another reading. */
export function StatePart({ view, hoster, source }: Props) {
  const { t, to } = view
  const { root, readAt, changedAt, nextAt, failingSince, report } = source
  const reason = report[0]?.message
  const until =
    failingSince &&
    Temporal.Instant.from(failingSince)
      .add({ hours: 24 * patienceDays })
      .toString()
  return (
    <section class="stack" aria-labelledby="state">
      <h2 id="state">{t('crawling.state')}</h2>
      {failingSince && until && (
        <Notice
          kind="bad"
          title={readAt ? t('crawling.failing-title', { date: dayOf(view, failingSince) }) : t('crawling.never-read')}
        >
          {reason && <p>{t(reason.key, reason.values)}</p>}
          <p>{t('crawling.failing', { date: dayOf(view, until) })}</p>
        </Notice>
      )}
      <Pairs
        view={view}
        facts={[
          {
            label: t('crawling.state-root'),
            value: root ? <ExternalLink view={view} href={root} /> : t('crawling.state-root-unknown'),
          },
          { label: t('crawling.state-read'), value: readAt ? momentOf(view, readAt) : t('crawling.state-never') },
          {
            label: t('crawling.state-changed'),
            value: changedAt ? momentOf(view, changedAt) : t('crawling.state-never'),
          },
          { label: t('crawling.state-next'), value: momentOf(view, nextAt) },
        ]}
      />
      <form method="post" action={to(paths.hosterSourceReading.href({ slug: hoster.slug }))} class="row">
        <button type="submit" class="button">
          {t('crawling.read-now')}
        </button>
        <a href={to(paths.describe.href({}, { address: root ?? source.address }))}>{t('crawling.check-files')}</a>
        <a href={to(paths.journal.href({}, { hoster: hoster.slug }))}>{t('crawling.history')}</a>
      </form>
    </section>
  )
}

/** The moment, in the collective's zone with its name. */
const momentOf = ({ format, collective }: View, instant: string): Child => format.instant(instant, collective.timeZone)
