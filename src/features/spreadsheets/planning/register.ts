import type { Database, Id } from '../../../platform/database/index.ts'
import { squeezed } from '../../descriptions/index.ts'
import { type HosterKnown, hostersKnown, type ServiceKnown, servicesKnown } from '../../hosters/index.ts'
import { presentRestrictions } from '../../moderation/index.ts'
import { breathe } from '../breathe.ts'
import { isFront, siteOf } from './site-key.ts'

/** The register as lines are compared with it. */
export interface Register {
  hosters: ReadonlyMap<Id, HosterKnown>
  services: ReadonlyMap<Id, readonly ServiceKnown[]>
  /** Hosters of whom a service stands where people live. */
  atHome: ReadonlySet<Id>
  /** Entries that the coordination has frozen. */
  frozen: ReadonlySet<Id>
  byAddress: ReadonlyMap<string, HosterKnown>
  bySlug: ReadonlyMap<string, HosterKnown>
  byName: ReadonlyMap<string, HosterKnown[]>
  byHost: ReadonlyMap<string, HosterKnown[]>
}

export async function openRegister(db: Database): Promise<Register> {
  const hosters: HosterKnown[] = []
  for await (const some of hostersKnown(db)) {
    hosters.push(...some)
    await breathe()
  }
  const services: ServiceKnown[] = []
  for await (const some of servicesKnown(db)) {
    services.push(...some)
    await breathe()
  }
  const frozen = (await presentRestrictions(db)).filter(({ sort }) => sort === 'freeze')
  const atHome = services.filter(({ facts, isRemoved }) => !isRemoved && facts.host?.provider === 'home')
  return {
    hosters: new Map(hosters.map((hoster) => [hoster.id, hoster])),
    services: Map.groupBy(services, ({ hosterId }) => hosterId),
    atHome: new Set(atHome.map(({ hosterId }) => hosterId)),
    frozen: new Set(frozen.map(({ subject }) => subject.id)),
    byAddress: new Map(
      hosters.flatMap((hoster) => (hoster.descriptionAddress ? [[hoster.descriptionAddress, hoster]] : [])),
    ),
    bySlug: new Map(hosters.map((hoster) => [hoster.slug, hoster])),
    byName: Map.groupBy(hosters, ({ facts }) => squeezed(facts.name)),
    byHost: Map.groupBy(hosters, ({ facts }) => siteOf(facts.website)?.host ?? ''),
  }
}

/** Hosters whose site this is: the same page; else the front of the same domain, on one side at least. */
export function hostersAtSite({ byHost }: Register, address: string | null): HosterKnown[] {
  const site = siteOf(address)
  if (!site) return []
  const near = (byHost.get(site.host) ?? []).map((hoster) => ({
    hoster,
    page: siteOf(hoster.facts.website)?.page ?? '',
  }))
  const same = near.filter(({ page }) => page === site.page)
  const fronts = near.filter(({ page }) => isFront(page) || isFront(site.page))
  return (same.length > 0 ? same : fronts).map(({ hoster }) => hoster)
}
