import { paths, type ServiceQuery } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import type { View } from '../../../../ui/view.ts'
import { type ListedServices, ServiceList } from './service-list.tsx'

interface Props {
  view: View
  total: number
  services: ListedServices
  /** The search that gives them all. */
  query: Partial<ServiceQuery>
}

/** Who offers it: the first ones as a ledger, and the way to all of them, nearest first if one likes. */
export function OfferedServices({ view, total, services, query }: Props) {
  const { t, to } = view
  const all = to(paths.services.href({}, query))
  if (total === 0)
    return (
      <BlankState drawing="empty" title={t('directory.offered-none')}>
        <p>{t('directory.offered-none-text')}</p>
        <p>
          <a class="button outline" href={to(paths.services.href())}>
            {t('directory.offered-everything')}
          </a>
        </p>
      </BlankState>
    )
  const isCut = total > services.found.length
  return (
    <section class="stack" aria-labelledby="offered">
      <h2 id="offered">{t('directory.offered-title', { count: total })}</h2>
      <p class="small soft">
        {t(isCut ? 'directory.offered-first' : 'directory.offered-day', { count: services.found.length })}
      </p>
      <ServiceList view={view} services={services} />
      <p class="row no-print">
        <a class={isCut ? 'button' : 'button outline'} href={all}>
          {t(isCut ? 'directory.offered-all' : 'directory.offered-narrow', { count: total })}
        </a>
      </p>
    </section>
  )
}
