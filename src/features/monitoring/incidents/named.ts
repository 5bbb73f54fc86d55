import type { Database, Id } from '../../../platform/database/index.ts'
import { type Hoster, hostersById, servicesById } from '../../hosters/index.ts'

/** How hosters and services of incidents are called; one that was taken off the register is nameless. */
export interface Named {
  hoster(id: Id): Pick<Hoster, 'slug' | 'fictional'> & { name: string }
  service(id: Id): string | null
}

export async function namedIn(
  db: Database,
  things: readonly { hosterId: Id; services?: readonly { serviceId: Id }[]; serviceIds?: readonly Id[] }[],
): Promise<Named> {
  const hosters = new Map(
    (await hostersById(db, [...new Set(things.map(({ hosterId }) => hosterId))])).map((hoster) => [hoster.id, hoster]),
  )
  const ids = things.flatMap(({ services = [], serviceIds = [] }) => [
    ...services.map(({ serviceId }) => serviceId),
    ...serviceIds,
  ])
  const services = new Map((await servicesById(db, [...new Set(ids)])).map(({ id, facts }) => [id, facts.name]))
  return {
    hoster(id) {
      const hoster = hosters.get(id)
      return hoster
        ? { slug: hoster.slug, fictional: hoster.fictional, name: hoster.facts.name }
        : { slug: '', fictional: false, name: '' }
    },
    service: (id) => services.get(id) ?? null,
  }
}
