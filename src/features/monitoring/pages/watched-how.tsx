import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { Watching } from '../status/watching-of.ts'

interface Props {
  view: View
  watching: Watching
  cost: { requests: number; bytes: number }
}

/** How often we ask a hoster, and what that costs it. */
export function WatchedHow({ view, watching, cost }: Props) {
  const { t, to, format } = view
  const kilobytes = format.number(Math.ceil(cost.bytes / 1000))
  return (
    <section class="stack" aria-labelledby="how">
      <h2 id="how">{t('monitoring.how-title')}</h2>
      <p class="prose">
        {watching.isOptedOut ? t('monitoring.how-opted-out') : t('monitoring.how-rhythm', { minutes: watching.rhythm })}
      </p>
      <p class="prose">{t('monitoring.how-cost', { requests: cost.requests, kilobytes })}</p>
      <p>
        <a href={to(paths.checker.href())}>{t('monitoring.who-asks-more')}</a>
      </p>
    </section>
  )
}
