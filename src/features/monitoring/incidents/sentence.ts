import type { Formats, Translate } from '../../../platform/i18n/index.ts'
import type { Incident } from './incident.ts'
import type { Named } from './named.ts'

interface Speech {
  t: Translate
  format: Formats
  timeZone: string
}

export type Told = 'opened' | 'closed' | 'both'

/** More are counted, not named. */
const mostNamed = 5

/** An incident in one sentence: who, what, since when, until when. */
export function sentenceOf(incident: Incident, named: Named, told: Told, { t, format, timeZone }: Speech): string {
  const { name, fictional } = named.hoster(incident.hosterId)
  const values = {
    hoster: fictional ? t('monitoring.news-fictional', { name }) : name,
    services: servicesOf(incident, named, { t, format }),
    count: incident.services.length,
    since: format.instant(incident.openedAt, timeZone),
    until: format.instant(incident.closedAt ?? incident.openedAt, timeZone),
  }
  if (told === 'closed') return t('monitoring.news-closed', values)
  const isDown = incident.state === 'down'
  if (told === 'both') return t(isDown ? 'monitoring.news-both-down' : 'monitoring.news-both-degraded', values)
  return t(isDown ? 'monitoring.news-opened-down' : 'monitoring.news-opened-degraded', values)
}

/** `Pad, Visio et 3 autres`. */
export function servicesOf(
  { services }: Pick<Incident, 'services'>,
  named: Named,
  { t, format }: Pick<Speech, 't' | 'format'>,
): string {
  const names = services.map(({ serviceId }) => named.service(serviceId) ?? t('monitoring.a-service'))
  if (names.length <= mostNamed) return format.list(names)
  const more = t('monitoring.and-more', { count: names.length - mostNamed + 1 })
  return format.list([...names.slice(0, mostNamed - 1), more])
}
