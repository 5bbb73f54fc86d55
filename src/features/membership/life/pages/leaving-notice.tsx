import { paths } from '../../../../paths.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import type { Departure } from '../departure/departure.ts'

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug'>
  service: Pick<Service, 'slug'> | null
  /** The last one that was announced and not called off; null: none. */
  leaving: Departure | null
}

/** On the pages of a hoster and its services: that it leaves, or left, and the way to where people go on. */
export function LeavingNotice({ view, hoster, service, leaving }: Props) {
  if (leaving === null) return null
  const { t, to, format } = view
  const { slug } = hoster
  const { serviceId, endsOn, closes, endedAt } = leaving
  const day = format.date(endsOn)
  const href =
    serviceId !== null && service !== null
      ? paths.serviceLeaving.href({ slug, service: service.slug })
      : paths.hosterLeaving.href({ slug })
  const key =
    serviceId !== null || closes
      ? endedAt === null
        ? 'membership.notice-closes'
        : 'membership.notice-closed'
      : endedAt === null
        ? 'membership.notice-leaves'
        : 'membership.notice-left'
  return (
    <Notice kind={endedAt === null ? 'wait' : 'former'} title={t(key, { day })}>
      <p>
        <a href={to(href)}>{t('membership.notice-more')}</a>
      </p>
    </Notice>
  )
}
