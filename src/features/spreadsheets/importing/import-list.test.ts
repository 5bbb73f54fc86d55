import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { byMachine, findHoster, servicesOf } from '../../hosters/index.ts'
import { importList } from './import-list.ts'
import { importListInTerminal } from './terminal.ts'

const by = byMachine('import', Temporal.Instant.from('2026-11-23T10:00:00Z'))

const neighbours = {
  generated: '2026-11-01',
  members: [
    {
      title: 'Le Crocus',
      links: { home: 'https://crocus.example' },
      sort: 'club',
      where: { city: 'Brest' },
      joined: '2016',
    },
    { title: 'Thym', links: { home: 'thym' }, sort: 'asso' },
  ],
}

const mapping = {
  about: 'hosters',
  columns: {
    title: 'organization.name',
    'links.home': 'organization.website',
    sort: 'organization.type',
    'where.city': 'organization.chatterie.town',
  },
  words: { 'organization.type': { club: 'INFORMAL' } },
  fixed: { 'organization.country.code': 'FR' },
  source: 'Annuaire des voisins',
}

async function imported(db: Database, list: unknown, said: unknown = mapping, isDryRun = false) {
  const bytes = new TextEncoder().encode(typeof list === 'string' ? list : JSON.stringify(list))
  const result = await importList(db, { name: 'list.json', list: bytes, mapping: JSON.stringify(said), isDryRun }, by)
  assert.ok('plan' in result, JSON.stringify(result))
  return result
}

test('any JSON list enters by its mapping file, and its source is told', async () => {
  const { writer: db } = await openTestDatabase()
  const { outcome, plan } = await imported(db, neighbours)
  assert.deepEqual(outcome, { added: 2, changed: 0, same: 0, left: 0, refused: 0 })
  const { facts, provenances, periods } = await findHoster(db, 'le-crocus')
  assert.deepEqual(
    [facts.website, facts.legalForm, facts.places[0]?.town],
    ['https://crocus.example/', 'informal', 'Brest'],
  )
  assert.equal(provenances.entry.source, 'Annuaire des voisins')
  assert.deepEqual(periods, [], 'being on a list makes nobody a member')
  const [, thym] = plan.lines
  assert.deepEqual(
    thym?.remarks.map(({ column, value }) => [column, value]),
    [['links.home', 'thym']],
  )
})

test('a dry run tells the same and writes nothing; again, nothing changes', async () => {
  const { writer: db } = await openTestDatabase()
  const dry = await imported(db, neighbours, mapping, true)
  assert.deepEqual(dry.outcome, { added: 2, changed: 0, same: 0, left: 0, refused: 0 })
  await assert.rejects(findHoster(db, 'le-crocus'))
  await imported(db, neighbours)
  const before = await db.selectFrom('journalEntry').select('id').execute()
  const again = await imported(db, neighbours)
  assert.deepEqual(again.outcome, { added: 0, changed: 0, same: 2, left: 0, refused: 0 })
  assert.equal((await db.selectFrom('journalEntry').select('id').execute()).length, before.length)
})

test('a table enters by a mapping file too', async () => {
  const { writer: db } = await openTestDatabase()
  await imported(db, neighbours)
  const table = 'service,of\nPad,Le Crocus\nVisio,le-crocus\nForum,crocus.example\nWiki,Nobody\n'
  const columns = { service: 'service.name', of: 'hoster' }
  const { outcome } = await imported(db, table, { about: 'services', columns })
  assert.deepEqual(outcome, { added: 3, changed: 0, same: 0, left: 0, refused: 1 })
  const { id } = await findHoster(db, 'le-crocus')
  assert.deepEqual((await servicesOf(db, id)).map(({ facts }) => facts.name).toSorted(), ['Forum', 'Pad', 'Visio'])
})

test('the terminal says line by line what is wrong, what would be done, and answers with a code', async (t) => {
  const { writer: db } = await openTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'list-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const [list, map] = [join(folder, 'list.json'), join(folder, 'map.json')]
  writeFileSync(list, JSON.stringify(neighbours))
  writeFileSync(map, JSON.stringify(mapping))
  const told: string[] = []
  const run = (...words: string[]) =>
    importListInTerminal(db, words, { language: 'en', by, write: (line) => void told.push(line) })
  assert.equal(await run(list, '--mapping', map, '--dry-run'), 0)
  assert.match(told.join('\n'), /2 error \| Thym \| links\.home = thym \| .*\nWhat it would do: 2 lines to add/s)
  assert.equal(await run('--mapping', map, list), 0)
  assert.match(told.at(-1) ?? '', /^2 lines added/)
  assert.equal(await run('--mapping', map), 2)
  assert.match(told.at(-1) ?? '', /--mapping FILE/)
  writeFileSync(map, JSON.stringify({ ...mapping, columns: { nom: 'organization.name' } }))
  assert.equal(await run(list, '--mapping', map), 2)
  assert.match(told.at(-1) ?? '', /no such column.* nom/)
  writeFileSync(list, JSON.stringify([{ title: '', sort: 'asso' }]))
  writeFileSync(
    map,
    JSON.stringify({ about: 'hosters', columns: { title: 'organization.name', sort: 'organization.type' } }),
  )
  assert.equal(await run(list, '--mapping', map), 1, 'a line was refused')
})
