import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { ServiceStatus, StatusNow } from './status-now.ts'

interface Terms {
  license: { name: string; url: string }
}

/** The same for programs. */
export const statusAsJson = (view: View, { at, services, lastCheckAt, gaps }: StatusNow, { license }: Terms) => ({
  license,
  at: at.toString({ smallestUnit: 'second' }),
  lastCheckAt,
  networkGaps: gaps,
  services: services.map((service) => serviceAsJson(view, service)),
})

export function serviceAsJson({ publicUrl, to }: View, { hoster, slug, name, health, uptime, days }: ServiceStatus) {
  const { state, since, reason, confirmingSince, checkedAt, goodAt, ms, rhythm, firstSeenAt } = health
  return {
    id: `${hoster.slug}/${slug}`,
    name,
    hoster: hoster.name,
    fictional: hoster.fictional,
    page: publicUrl + to(paths.statusService.href({ hoster: hoster.slug, service: slug })),
    ...{ state, since, reason, confirmingSince, checkedAt, goodAt, latencyMs: ms },
    ...{ rhythmMinutes: rhythm, firstSeenAt, uptime90Days: uptime },
    /** What is not plainly up: seconds by state. */
    days: days
      .filter(({ seconds }) => Object.keys(seconds).some((part) => part !== 'up'))
      .map(({ day, seconds }) => ({ day, seconds })),
  }
}
