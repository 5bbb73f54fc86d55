import type { TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, givenDelegate, openCrocus } from '../../delegates/testing.ts'
import { findHoster } from '../../hosters/index.ts'
import { given, type HosterGiven, type ServiceGiven } from '../../hosters/testing.ts'

export const today = '2026-11-23'

/** Crocus with a pad, somebody who acts for it, and somebody of the coordination. */
export async function openLife(said: HosterGiven = {}) {
  const { world, hoster } = await openCrocus(said)
  await given.catalogue(world.db)
  const delegate = await delegateIn(world, hoster.id, 'Mélisse')
  const coordinator = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, db: world.db, hoster, delegate, coordination: await world.as(coordinator.id), coordinator }
}

/** Another member with a service of this kind, and somebody who acts for it. */
export async function neighbourIn(world: TestSite, name: string, service: ServiceGiven = {}, said: HosterGiven = {}) {
  const hoster = await given.hoster(world.db, { standing: 'active', ...said, name })
  const url = `https://${hoster.slug}.example/pad`
  const made = await given.service(world.db, hoster.id, { name: 'Pad', kinds: ['pad'], url, ...service })
  const person = await givenPerson(world.db, { name: `Bourrache ${name}` })
  await givenDelegate(world.db, { personId: person.id, hosterId: hoster.id })
  return { hoster, service: made, person, browser: await world.as(person.id) }
}

/** Somebody of the coordination says that the hoster asked them to act for it. */
export async function actAtDemand({ post }: Awaited<ReturnType<TestSite['as']>>, slug: string): Promise<void> {
  const { status } = await post(`/fr/hosters/${slug}/acting`, { means: 'phone', hours: '2', note: '' })
  if (status !== 303) throw new Error(`acting answered ${status}`)
}

/** The periods of a hoster as lines. */
export async function periodsIn({ db }: TestSite, slug: string): Promise<string[]> {
  const { periods } = await findHoster(db, slug)
  return periods.map(({ state, from, to }) => `${state} ${from ?? '…'} → ${to ?? '…'}`)
}
