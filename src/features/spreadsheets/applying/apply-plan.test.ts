import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import {
  addHoster,
  addService,
  blankHoster,
  blankService,
  byMachine,
  editHoster,
  findHoster,
  findService,
  hostersKnown,
  keepPicture,
  redrawn,
  servicesKnown,
} from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { planSheet } from '../planning/plan.ts'
import type { Subject } from '../sheet.ts'
import { applyPlan, sourceNamed } from './apply-plan.ts'
import { onlyOne } from './one-entry.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const by = byMachine('test', now)
// Within: a hook of a whole file would run before the tests of every other one.
describe('what a list does', () => {
  let db: Database

  beforeEach(async () => {
    db = (await openTestDatabase()).writer
  })

  async function apply(subject: Subject, columns: string[], ...cells: string[][]) {
    const rows = cells.map((each, at) => ({ line: at + 2, cells: each }))
    const plan = await planSheet(db, subject, { headings: columns, rows }, { columns })
    return { plan, outcome: await applyPlan(db, plan, sourceNamed('Enquête', now), by) }
  }

  const hosters = ['organization.name', 'organization.website', 'organization.startdate']

  test('what is new has the list as its source; what changes has it for what changed', async () => {
    await given.hoster(db, { name: 'Thym', key: 'thym', descriptionAddress: 'file:///thym' })
    const { outcome } = await apply('hosters', hosters, ['Crocus', 'https://crocus.example', ''], ['Thym', '', '2011'])
    assert.deepEqual(outcome, { added: 1, changed: 1, same: 0, left: 0, refused: 0 })
    const source = { source: 'Enquête', url: null, date: '2026-11-23', namesCollective: null }
    assert.deepEqual((await findHoster(db, 'crocus')).provenances.entry, source)
    const thym = await findHoster(db, 'thym')
    assert.equal(thym.provenances.entry.source, 'Carnet de tests')
    assert.deepEqual(thym.provenances.fields, { founded: source })
  })

  test('a hoster keeps where its file stands, or gets the list’s word for it', async () => {
    await given.hoster(db, { name: 'Thym', key: 'thym', descriptionAddress: 'file:///thym' })
    const typed = await addHoster(db, { facts: { ...blankHoster, name: 'Sauge', acceptsContact: false } }, by)
    await apply('hosters', hosters, ['Thym', '', '2011'], ['Sauge', 'https://sauge.example', ''])
    const thym = await onlyOne(hostersKnown(db, (await findHoster(db, 'thym')).id))
    assert.equal(thym.descriptionAddress, 'file:///thym')
    const sauge = await onlyOne(hostersKnown(db, typed.id))
    assert.equal(sauge.descriptionAddress, 'sheet:hosters/sauge.example')
    assert.deepEqual(
      [sauge.slug, sauge.facts.website, sauge.facts.acceptsContact],
      ['sauge', 'https://sauge.example/', false],
    )
  })

  test('what was typed in full goes on holding over the lists that follow', async () => {
    const { id } = await addHoster(db, { facts: { ...blankHoster, name: 'Sauge', founded: '2016' } }, by)
    await apply('hosters', ['organization.name', 'organization.enddate'], ['Sauge', '2020'])
    const { plan } = await apply('hosters', hosters, ['Sauge', '', '2014'])
    assert.equal(plan.lines[0]?.fate, 'same')
    assert.equal((await onlyOne(hostersKnown(db, id))).facts.founded, '2016')
    assert.equal((await onlyOne(hostersKnown(db, id))).facts.closed, '2020')
  })

  test('what changed between the dry run and its application is not undone', async () => {
    const { id } = await given.hoster(db, { name: 'Thym', key: 'thym', descriptionAddress: 'file:///thym' })
    const sheet = { headings: hosters, rows: [{ line: 2, cells: ['Thym', 'https://thym.example', ''] }] }
    const plan = await planSheet(db, 'hosters', sheet, { columns: hosters })
    const { facts, revision } = await findHoster(db, 'thym')
    await editHoster(db, id, { facts: { ...facts, founded: '2011' }, revision }, by)
    await applyPlan(db, plan, sourceNamed('Enquête', now), by)
    const thym = await findHoster(db, 'thym')
    assert.deepEqual([thym.facts.founded, thym.facts.website], ['2011', 'https://thym.example/'])
  })

  test('a logo stays, whoever gave it', async () => {
    const picture = await redrawn(
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'),
    )
    if (picture) await keepPicture(db, picture, now)
    const logo = picture?.hash ?? null
    await given.hoster(db, { name: 'Thym', key: 'thym', logo, descriptionAddress: 'file:///thym' })
    await apply('hosters', hosters, ['Thym', '', '2011'])
    assert.equal((await findHoster(db, 'thym')).logo, logo)
  })

  test('a key says who is meant, and moves nobody; another name does', async () => {
    await given.hoster(db, { name: 'Le Thym', key: 'thym', descriptionAddress: 'file:///thym' })
    const columns = ['organization.chatterie.key', 'organization.name']
    await apply('hosters', columns, ['thym', 'Le Thym'])
    assert.equal((await findHoster(db, 'thym')).slug, 'thym')
    await apply('hosters', columns, ['thym', 'Le Serpolet'])
    assert.equal((await findHoster(db, 'thym')).slug, 'le-serpolet', 'the old address leads to the new one')
  })

  const services = ['hoster', 'service.name', 'service.chatterie.address', 'software.name', 'host.provider.type']

  test('a service that was typed here is completed, one that is new is added', async () => {
    const { id } = await given.hoster(db, { name: 'Thym', key: 'thym', descriptionAddress: 'file:///thym' })
    await addService(db, id, { facts: { ...blankService, name: 'Pad' } }, by)
    const { outcome } = await apply(
      'services',
      services,
      ['thym', 'Pad', 'https://pad.thym.example', 'Etherpad', ''],
      ['Thym', 'Visio', '', '', ''],
    )
    assert.deepEqual(outcome, { added: 1, changed: 1, same: 0, left: 0, refused: 0 })
    const pad = await findService(db, id, 'pad')
    assert.deepEqual([pad.facts.url, pad.facts.software?.name], ['https://pad.thym.example/', 'Etherpad'])
    const known = await onlyOne(servicesKnown(db, pad.id))
    assert.equal(known.descriptionAddress, `sheet:services/${id}/pad.thym.example`)
    const again = await apply('services', services, ['thym', 'Pad', 'https://pad.thym.example', 'Etherpad', ''])
    assert.deepEqual(again.outcome.same, 1)
  })

  test('two lines about one service are one too many', async () => {
    await given.hoster(db, { name: 'Thym', key: 'thym', descriptionAddress: 'file:///thym' })
    const twice = ['thym', 'Pad', 'https://pad.thym.example', '', '']
    const { outcome, plan } = await apply('services', services, twice, twice)
    assert.deepEqual([outcome.added, outcome.refused], [1, 1])
    assert.equal(plan.lines[1]?.remarks.at(-1)?.message.key, 'spreadsheets.same-as-line')
  })

  test('nothing is written for lines that say what is so already', async () => {
    await apply('hosters', hosters, ['Crocus', 'https://crocus.example', '2011'])
    const { revision, updatedAt } = await findHoster(db, 'crocus')
    for (const line of [
      ['Crocus', 'https://crocus.example/', '2011'],
      ['Crocus', '', ''],
    ]) {
      const { outcome } = await apply('hosters', hosters, line)
      assert.equal(outcome.same, 1)
    }
    const after = await findHoster(db, 'crocus')
    assert.deepEqual([after.revision, after.updatedAt], [revision, updatedAt])
  })
})
