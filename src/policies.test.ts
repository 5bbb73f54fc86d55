// Who may come to each address: every route is called as every role, and compared with what its policy promises.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { givenKey, givenPerson } from './features/accounts/testing.ts'
import { openDecision } from './features/decisions/index.ts'
import { givenDelegate } from './features/delegates/testing.ts'
import { givenTopic } from './features/discussions/testing.ts'
import { given } from './features/hosters/testing.ts'
import { recordChange } from './features/journal/index.ts'
import { givenApplication } from './features/membership/application/testing.ts'
import { hideText } from './features/moderation/index.ts'
import type { Route } from './platform/web/index.ts'
import { openTestSite, type TestSite } from './testing.ts'

const everybody = [
  'visitor',
  'blocked',
  'person',
  'neighbour',
  'delegate',
  'reviewer',
  'coordination',
  'administrator',
] as const
type Role = (typeof everybody)[number]
const people = everybody.slice(2)

/** Whom each policy lets in. A policy that is not here fails the test: say what it promises. */
const promises: Record<string, readonly Role[]> = {
  everyone: everybody,
  'signed-in': people,
  reviewer: ['reviewer', 'coordination', 'administrator'],
  coordination: ['coordination', 'administrator'],
  administrator: ['administrator'],
  delegate: ['delegate', 'coordination', 'administrator'],
  // Of what the delegates of Ciboule did themselves.
  'own-change': ['delegate', 'coordination', 'administrator'],
  // The hoster's own answer: nobody else gives it.
  'may-answer': ['delegate'],
  // What a hoster says of itself.
  'own-people': ['delegate'],
  // Of the dossier of Ciboule.
  applicant: ['delegate'],
  // Who acts for some hoster, and no coordination in their place.
  'acts-for-some': ['neighbour', 'delegate'],
  // Nobody here was asked for a review.
  'asked-reviewer': [],
  // Of the dossier of Ciboule: its people, its reviewers, the coordination.
  'around-review': ['delegate', 'coordination', 'administrator'],
  // Who acts for some hoster: each case asks again who binds them.
  'may-judge': ['neighbour', 'delegate', 'coordination', 'administrator'],
  // Of the topic that the delegate began, and of what they wrote.
  'may-close': ['delegate', 'coordination', 'administrator'],
  'own-text': ['delegate'],
  // The amendment of the address is not there: its page says so.
  'amendment-writer': people,
  // Who acts for some hoster: the vote asks whether it is a member.
  'amendment-carrier': ['neighbour', 'delegate'],
  // For Ciboule, which opened the vote of that name.
  voter: ['delegate'],
  'may-withdraw-votes': ['delegate', 'coordination', 'administrator'],
  'may-open-votes': ['neighbour', 'delegate', 'coordination', 'administrator'],
  // Their sessions here are an hour old.
  'recently-signed-in': people,
  // With keys of their own, which are nobody's of these.
  'vantage-point': [],
  // To who comes from another machine.
  'mail-reader': ['administrator'],
}

/** What stands for each parameter: things that there are. */
const parameters: Record<string, string> = {
  slug: 'ciboule',
  hoster: 'ciboule',
  service: 'pad',
  token: 'A'.repeat(22),
  way: 'dns',
  number: '0',
}

/** What `:id` is at addresses that begin so. */
const byRoute: Record<string, string> = {}

describe('every route, called as every role', () => {
  let world: TestSite
  let ids: Record<Exclude<Role, 'visitor'>, string>

  before(async () => {
    world = await openTestSite()
    const hoster = await given.member(world.db, { name: 'Ciboule' })
    const other = await given.member(world.db, { name: 'Oseille' })
    await given.service(world.db, hoster.id, { name: 'Pad' })
    const person = async (name: string, roles: ('reviewer' | 'coordination' | 'administrator')[] = []) =>
      (await givenPerson(world.db, { name, roles })).id
    ids = {
      blocked: await person('Ronce'),
      person: await person('Mélisse'),
      neighbour: await person('Oseille'),
      delegate: await person('Ciboulette'),
      reviewer: await person('Sauge', ['reviewer']),
      coordination: await person('Angélique', ['coordination']),
      administrator: await person('Bergamote', ['administrator']),
    }
    await givenDelegate(world.db, { personId: ids.delegate, hosterId: hoster.id })
    await givenDelegate(world.db, { personId: ids.neighbour, hosterId: other.id })
    await givenApplication(world, { hosterId: hoster.id, personId: ids.delegate, sent: false })
    const delegate = { kind: 'person', personId: ids.delegate, forHosterId: hoster.id } as const
    const subject = { kind: 'hoster', id: hoster.id }
    const change = { actor: delegate, verb: 'hoster.edited', subject, hosterId: hoster.id, before: {}, after: {} }
    const at = world.now
    byRoute['/journal/:id'] = await recordChange(world.db, { ...change, visibility: 'public' }, at)
    const vote = {
      kind: 'other',
      method: 'for-against',
      defaultOption: 'against',
      opensAt: at.toString(),
    } as const
    const aside = { about: null, batch: null, options: [], withoutHosterIds: [], secret: false, resultsHidden: false }
    const words = { title: { fr: 'Ciboule' }, text: { fr: 'Plus de ciboule.' } }
    await openDecision(world.db, { actor: delegate, now: at }, { ...vote, ...aside, ...words })
    const actor = { kind: 'person', personId: ids.coordination, forHosterId: null } as const
    const hiding = { subject, hosterId: hoster.id, reason: 'Un texte trompeur.', field: 'description' } as const
    byRoute['/restrictions/:id'] = await hideText(world.db, hiding, { actor, now: at })
    await givenTopic(world, ids.delegate, { title: 'Ciboule' })
    const block = { personId: ids.blocked, reason: 'Pour essayer.', startedAt: '2026-11-20T10:00:00.000Z' }
    await world.db.insertInto('personBlock').values(block).execute()
  })

  test('each policy has its promise, and each promise a policy', () => {
    const named = new Set(world.routes.map(({ policy }) => policy.name))
    assert.deepEqual(
      [...named].sort(),
      Object.keys(promises)
        .filter((name) => named.has(name))
        .sort(),
    )
    assert.ok(world.routes.length > 100)
  })

  for (const role of everybody)
    test(`${role}`, async () => {
      const wrong: string[] = []
      for (const route of world.routes) {
        const isLetIn = await letsIn(world, route, role === 'visitor' ? {} : { personId: ids[role] })
        const isPromised = promises[route.policy.name]?.includes(role) ?? false
        if (isLetIn !== isPromised) wrong.push(`${route.method} ${route.pattern} (${route.policy.name}): ${isLetIn}`)
      }
      assert.deepEqual(wrong, [])
    })

  test('a key opens only what its policy gives to its scope', async () => {
    const wrong: string[] = []
    for (const scope of ['read', 'describe', 'coordinate'] as const) {
      const key = await givenKey(world.db, ids.administrator, [scope])
      for (const route of world.routes) {
        const isLetIn = await letsIn(world, route, { key })
        const isPromised = route.policy.name === 'everyone' || route.policy.scope === scope
        if (isLetIn !== isPromised) wrong.push(`${scope}: ${route.method} ${route.pattern}: ${isLetIn}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('a form of another site acts nowhere, whoever is signed in', async () => {
    const wrong: string[] = []
    for (const route of world.routes) {
      if (route.method !== 'POST' || route.fromAnywhere) continue
      const person = await world.as(ids.administrator)
      const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
      const { status } = await person.request(addressOf(route), { method: 'POST', headers })
      if (status !== 403) wrong.push(`${route.pattern}: ${status}`)
    }
    assert.deepEqual(wrong, [])
  })
})

/** Whether the policy lets somebody in: what the handler then says of an empty form is another matter. */
async function letsIn(world: TestSite, route: Route, who: { personId?: string; key?: string }): Promise<boolean> {
  const visitor = who.personId ? await world.as(who.personId) : world.visitor()
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
  if (who.key) headers.authorization = `Bearer ${who.key}`
  const init = route.method === 'POST' ? { method: 'POST', body: new URLSearchParams(), headers } : { headers }
  const answer = await visitor.request(addressOf(route), init, '192.0.2.1')
  const isSentToSignIn = answer.status === 303 && /\/sign-in(\?|$)/.test(answer.headers.get('location') ?? '')
  if (isSentToSignIn) return route.policy.name === 'everyone'
  return answer.status !== 401 && answer.status !== 403
}

function addressOf({ pattern, localised }: Route): string {
  const id = Object.entries(byRoute).find(([beginning]) => pattern.startsWith(beginning))?.[1]
  const path = pattern.replaceAll(/:(\w+)/g, (_, name) => (name === 'id' ? id : parameters[name]) ?? 'nothing')
  return localised ? `/fr${path}` : path
}
