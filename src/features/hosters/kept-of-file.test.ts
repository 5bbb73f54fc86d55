import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Migration } from 'kysely/migration'
import * as keptOfFiles from '../../../migrations/2026-11-23T1330-kept-of-files.ts'
import { toJson } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  byMachine,
  collectiveOf,
  contactChanged,
  editHoster,
  editService,
  findHoster,
  findService,
  hosterById,
  type KeptOfFile,
  serviceById,
} from './index.ts'
import { given } from './testing.ts'
import { hosterFacts, serviceFacts } from './testing-records.ts'

const kept: KeptOfFile = {
  logoUrl: 'https://ciboule.example/logo.png',
  figuresAt: [{ key: 'metrics', url: 'https://ciboule.example/metrics.properties' }],
  figures: [{ key: 'metrics.http.visits.2026.months', value: '1,2' }],
  otherStatements: [
    { key: 'organization.couleur', value: 'vert' },
    { key: 'organization.memberof.voisins.startdate', value: '2020' },
  ],
}
const more = { ...kept, figures: [{ key: 'metrics.http.visits.2026.months', value: '1,2,3' }] }
const unsaid = {
  ...{ name: null, country: 'FR', description: null },
  ...{ server: null, hypervisor: null, distribution: null },
}
const later = byMachine('test', Temporal.Instant.from('2026-11-24T12:00:00Z'))

async function open() {
  const { writer: db } = await openTestDatabase()
  const hoster = await given.member(db, { ...kept, contactEmail: 'bonjour@ciboule.example' })
  const pad = await given.service(db, hoster.id, { ...kept, contactEmail: 'pad@ciboule.example' })
  const entries = () => db.selectFrom('journalEntry').selectAll().execute()
  const jobs = () => db.selectFrom('job').selectAll().where('kind', '=', contactChanged).execute()
  return { db, hoster, pad, entries, jobs }
}

test('what a file says beside its facts is kept with them', async () => {
  const { db, hoster, pad } = await open()
  assert.deepEqual(
    (await hosterById(db, hoster.id))?.facts,
    hosterFacts({
      ...{ name: 'Ciboule', contactEmail: 'bonjour@ciboule.example' },
      ...kept,
    }),
  )
  assert.deepEqual(
    (await serviceById(db, pad.id))?.facts,
    serviceFacts({
      ...{ name: 'Pad', contactEmail: 'pad@ciboule.example' },
      ...kept,
    }),
  )
})

test('mailboxes and lines that nobody reads are private in the journal, and figures are in none', async () => {
  const { entries } = await open()
  for (const { visibility, content } of await entries()) {
    assert.doesNotMatch(content ?? '', /metrics\.http/)
    if (visibility === 'public') assert.doesNotMatch(content ?? '', /@ciboule|couleur/)
  }
  const closed = (await entries()).filter(({ visibility }) => visibility === 'private')
  assert.equal(closed.length, 2)
  for (const { content } of closed) assert.match(content ?? '', /@ciboule.*couleur/)
})

test('figures that grow in a file are no change: no revision, no line of the journal, nothing new for the public', async () => {
  const { db, hoster, pad, entries } = await open()
  const stands = async () => [
    { ...(await hosterById(db, hoster.id)), facts: null },
    { ...(await serviceById(db, pad.id)), facts: null },
    (await collectiveOf(db)).registerRevision,
    (await entries()).length,
  ]
  const before = await stands()
  await given.member(db, { ...more, contactEmail: 'bonjour@ciboule.example' })
  await given.service(db, hoster.id, { ...more, contactEmail: 'pad@ciboule.example' })
  assert.deepEqual((await hosterById(db, hoster.id))?.facts.figures, more.figures)
  assert.deepEqual((await serviceById(db, pad.id))?.facts.figures, more.figures)
  assert.deepEqual(await stands(), before)
})

test('only another mailbox is told as one', async () => {
  const { db, hoster, jobs } = await open()
  const { facts, revision } = await findHoster(db, 'ciboule')
  const without = { ...facts, otherStatements: [] }
  await editHoster(db, hoster.id, { facts: without, revision }, later)
  assert.equal((await jobs()).length, 0)
  await editHoster(db, hoster.id, { facts: { ...without, contactEmail: null }, revision: revision + 1 }, later)
  assert.equal((await jobs()).length, 1)
})

test('where people live no line is kept whose key nobody knows: it could be their street', async () => {
  const { db, hoster } = await open()
  await given.service(db, hoster.id, { name: 'Chez moi', host: { ...unsaid, provider: 'home' } })
  await given.member(db, { ...kept, contactEmail: null, legalForm: 'individual' })
  const { facts } = await findHoster(db, 'ciboule')
  assert.deepEqual(facts.otherStatements, [{ key: 'organization.memberof.voisins.startdate', value: '2020' }])
  const lines = [{ key: 'host.rue', value: '3 venelle des Orties' }]
  const host = { ...unsaid, provider: 'home' } as const
  const { id } = await given.service(db, hoster.id, { name: 'Chez elle', host, otherStatements: lines })
  assert.deepEqual((await serviceById(db, id))?.facts.otherStatements, [])
})

test('another licence is not read where the former one was', async () => {
  const { db, hoster } = await open()
  const software = {
    name: 'Pad',
    slug: null,
    version: null,
    license: 'Radis-1',
    website: null,
    source: null,
    modules: [],
  }
  const otherStatements = [{ key: 'software.license.url', value: 'https://radis.example/licence' }]
  const { id } = await given.service(db, hoster.id, { name: 'Radis', software, otherStatements })
  const { facts, revision } = await findService(db, hoster.id, 'radis')
  await editService(db, id, { facts: { ...facts, description: { fr: 'Bon' } }, revision }, later)
  assert.equal((await serviceById(db, id))?.facts.otherStatements.length, 1)
  const changed = { ...facts, software: { ...software, license: 'MIT' } }
  await editService(db, id, { facts: changed, revision: revision + 1 }, later)
  assert.deepEqual((await serviceById(db, id))?.facts.otherStatements, [])
})

test('what an older program stored is completed, behind what it says', async () => {
  const { db, hoster, pad } = await open()
  const old = JSON.stringify({ name: 'Ciboule', acceptsContact: true })
  await db.updateTable('hoster').set({ facts: old }).where('id', '=', hoster.id).execute()
  await db
    .updateTable('service')
    .set({ facts: toJson(serviceFacts({ shared: true })) })
    .where('id', '=', pad.id)
    .execute()
  const { up }: Migration = keptOfFiles
  await up(db)
  const rows = await db.selectFrom('hoster').select('facts').execute()
  const nothing = { logoUrl: null, figuresAt: [], figures: [], otherStatements: [] }
  assert.equal(rows[0]?.facts, JSON.stringify({ name: 'Ciboule', acceptsContact: true, ...nothing }))
  assert.deepEqual((await serviceById(db, pad.id))?.facts, serviceFacts({ shared: true }))
})
