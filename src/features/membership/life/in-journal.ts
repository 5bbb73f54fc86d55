import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { translator } from '../../../platform/i18n/index.ts'
import { hostersById, servicesById } from '../../hosters/index.ts'
import type { Describers, Undoers } from '../../journal/index.ts'
import { callOff } from './departure/call-off.ts'
import { departuresById } from './departure/queries.ts'
import { incubationsById } from './incubation/queries.ts'
import { sanctionsById } from './sanction/queries.ts'
import './tables.ts'

/** Each is named by its hoster, and the service where there is one. */
export const lifeDescribers: Describers = {
  async departure(db, ids, language) {
    const found = await departuresById(db, ids)
    const { hosters, services } = await around(db, found)
    const t = translator(language)
    return new Map(
      found.flatMap(({ id, hosterId, serviceId }) => {
        const hoster = hosters.get(hosterId)
        if (!hoster) return []
        const service = serviceId === null ? undefined : services.get(serviceId)
        const { slug, facts, fictional } = hoster
        const name = service
          ? t('membership.closing-named', { service: service.facts.name, hoster: facts.name })
          : t('membership.leaving-named', { hoster: facts.name })
        const href = service
          ? paths.serviceLeaving.href({ slug, service: service.slug })
          : paths.hosterLeaving.href({ slug })
        return [[id, { name, href, fictional }] as const]
      }),
    )
  },
  async sanction(db, ids, language) {
    const found = await sanctionsById(db, ids)
    const { hosters } = await around(
      db,
      found.map((sanction) => ({ ...sanction, serviceId: null })),
    )
    const t = translator(language)
    return new Map(
      found.flatMap(({ id, hosterId, kind }) => {
        const hoster = hosters.get(hosterId)
        if (!hoster) return []
        const name = t('membership.sanction-named', { kind, hoster: hoster.facts.name })
        return [[id, { name, href: paths.sanction.href({ id }), fictional: hoster.fictional }] as const]
      }),
    )
  },
  async incubation(db, ids, language) {
    const found = await incubationsById(db, ids)
    const { hosters } = await around(
      db,
      found.map((incubation) => ({ ...incubation, serviceId: null })),
    )
    const t = translator(language)
    return new Map(
      found.flatMap(({ id, hosterId }) => {
        const hoster = hosters.get(hosterId)
        if (!hoster) return []
        const name = t('membership.incubation-named', { hoster: hoster.facts.name })
        const href = paths.hoster.href({ slug: hoster.slug })
        return [[id, { name, href, fictional: hoster.fictional }] as const]
      }),
    )
  },
  async welcome(db, ids, language) {
    const rows = await db.selectFrom('welcome').select(['id', 'hosterId', 'serviceId']).where('id', 'in', ids).execute()
    const { hosters, services } = await around(db, rows)
    const t = translator(language)
    return new Map(
      rows.flatMap(({ id, hosterId, serviceId }) => {
        const hoster = hosters.get(hosterId)
        if (!hoster) return []
        const service = services.get(serviceId)?.facts.name ?? '…'
        const name = t('membership.welcome-named', { service, hoster: hoster.facts.name })
        return [[id, { name, href: paths.migration.href(), fictional: hoster.fictional }] as const]
      }),
    )
  },
}

async function around(db: Database, rows: readonly { hosterId: Id; serviceId: Id | null }[]) {
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  const services = await servicesById(
    db,
    rows.flatMap(({ serviceId }) => serviceId ?? []),
  )
  return {
    hosters: new Map(hosters.map((hoster) => [hoster.id, hoster])),
    services: new Map(services.map((service) => [service.id, service])),
  }
}

export const lifeUndoers: Undoers = {
  'departure.announced': (db, { subject, entryId }, by) => callOff(db, subject.id, { ...by, undoes: entryId }),
}
