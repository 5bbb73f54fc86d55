import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { freeze } from '../moderation/index.ts'

/** Somebody who acts for this hoster, and their browser. */
export async function givenOwn(world: TestSite, hosterId: string, name = 'Mélisse') {
  const { id } = await givenPerson(world.db, { name })
  await givenDelegate(world.db, { personId: id, hosterId })
  return world.as(id)
}

export const freezeReason = 'La page vend un produit sans rapport avec le collectif.'

/** The coordination freezes the page of a hoster, or of one of its services. */
export async function givenFreeze(world: TestSite, hosterId: string, subject = { kind: 'hoster', id: hosterId }) {
  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const by = { actor: { kind: 'person' as const, personId: id, forHosterId: null }, now: world.now }
  return freeze(world.db, { subject, hosterId, reason: freezeReason }, by)
}
