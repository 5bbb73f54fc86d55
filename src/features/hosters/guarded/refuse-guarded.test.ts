import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../../testing-database.ts'
import type { By } from '../by.ts'
import { editHoster } from '../edit-hoster.ts'
import { addService, editService } from '../edit-service.ts'
import type { HosterFacts } from '../hoster.ts'
import { findHoster } from '../queries.ts'
import { removeService } from '../remove-service.ts'
import type { ServiceFacts } from '../service.ts'
import { findService } from '../service-queries.ts'
import { given } from '../testing.ts'
import { serviceFacts } from '../testing-records.ts'

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const until = (hours: number): By => ({
  actor: { kind: 'person', personId: 'thief', forHosterId: null },
  now,
  guardedUntil: now.add({ hours }),
})

async function open() {
  const { writer: db } = await openTestDatabase()
  const hoster = await given.member(db, { name: 'Crocus', website: 'https://crocus.example/', contactEmail: null })
  await given.service(db, hoster.id, { name: 'Pad', url: 'https://pad.partner.example/' })
  const edit = async (facts: Partial<HosterFacts>, by: By) => {
    const present = await findHoster(db, 'crocus')
    return editHoster(db, hoster.id, { facts: { ...present.facts, ...facts }, revision: present.revision }, by)
  }
  const serve = async (facts: Partial<ServiceFacts>, by: By) => {
    const pad = await findService(db, hoster.id, 'pad')
    return editService(db, pad.id, { facts: { ...pad.facts, ...facts }, revision: pad.revision }, by)
  }
  return { db, hoster, edit, serve, padId: (await findService(db, hoster.id, 'pad')).id }
}

const refused = { status: 422, reason: 'hosters.guarded' }

test('each refused fact is named, with the days that are left', async () => {
  const { edit } = await open()
  const both = { name: 'Casino', contactEmail: 'me@thief.example' }
  const values = { days: 3 }
  await assert.rejects(edit(both, until(60)), {
    ...refused,
    errors: ['name', 'contactEmail'].map((field) => ({ field, key: 'hosters.guarded-until', values })),
  })
  await edit(both, until(0))
})

test('a first mailbox of the hoster’s own domains goes in, those of its services among them', async () => {
  const { db, edit, serve } = await open()
  await edit({ contactEmail: 'ada@crocus.example' }, until(60))
  await assert.rejects(edit({ contactEmail: 'bob@crocus.example' }, until(60)), refused)
  await serve({ pageUrl: 'https://partner.example/pad' }, until(60))
  assert.equal((await findHoster(db, 'crocus')).facts.contactEmail, 'ada@crocus.example')
})

test('a service leads nowhere else, ends no sooner, and stays', async () => {
  const { db, hoster, serve, padId } = await open()
  const by = until(60)
  for (const facts of [
    { url: 'https://thief.example/' },
    { termsUrl: 'https://thief.example/' },
    { endsOn: '2026-12' },
  ])
    await assert.rejects(serve(facts, by), refused)
  await assert.rejects(removeService(db, padId, by), refused)
  const fresh = (url: string) => addService(db, hoster.id, { facts: serviceFacts({ name: 'Visio', url }) }, by)
  await assert.rejects(fresh('https://thief.example/'), refused)
  await fresh('https://visio.crocus.example/')
  await serve({ description: { fr: 'Pour écrire.' }, open: true }, by)
})
