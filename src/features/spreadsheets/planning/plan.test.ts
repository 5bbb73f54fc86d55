import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { byMachine, removeService } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import type { Subject } from '../sheet.ts'
import { planSheet } from './plan.ts'

// Within: a hook of a whole file would run before the tests of every other one.
describe('what a list would do', () => {
  let db: Database
  let thym: string

  beforeEach(async () => {
    db = (await openTestDatabase()).writer
    thym = (await given.hoster(db, { name: 'Thym', key: 'thym', descriptionAddress: 'file:///thym' })).id
  })

  async function plan(subject: Subject, columns: string[], ...cells: string[][]) {
    const rows = cells.map((each, at) => ({ line: at + 2, cells: each }))
    return (await planSheet(db, subject, { headings: columns, rows }, { columns })).lines
  }

  /** Each line in short: its fate, and what is said of it. */
  async function inShort(...given: Parameters<typeof plan>) {
    const lines = await plan(...given)
    return lines.map(({ fate, remarks }) =>
      [fate, ...remarks.map(({ message }) => message.key.replace(/^\w+\./, ''))].join(' '),
    )
  }

  const hoster = ['organization.name', 'organization.website', 'organization.type']
  const service = ['hoster', 'service.name', 'service.chatterie.address', 'service.chatterie.key']

  test('a line is added, changed, the same, or refused', async () => {
    const lines = [
      ['Sauge', 'https://sauge.example', ''],
      ['Thym', 'https://thym.example', ''],
      ['thym', '', ''],
      ['', '', 'ASSOCIATION'],
    ]
    assert.deepEqual(await inShort('hosters', hoster, ...lines), [
      'added',
      'changed',
      'refused same-as-line',
      'refused no-name',
    ])
    assert.deepEqual(await inShort('hosters', hoster, ['Thym', '', '']), ['same'])
  })

  test('what is wrong in a cell leaves out the cell, not the line', async () => {
    const [line] = await plan('hosters', hoster, ['Sauge', 'nowhere at all', 'machin'])
    assert.equal(line?.fate, 'added')
    assert.deepEqual(
      line?.remarks.map(({ column, value }) => [column, value]),
      [
        ['organization.type', 'machin'],
        ['organization.website', 'nowhere at all'],
      ],
    )
  })

  test('a wrong cell takes nothing away from what is there', async () => {
    await given.hoster(db, {
      name: 'Sauge',
      key: 'sauge',
      legalForm: 'association',
      descriptionAddress: 'file:///sauge',
    })
    assert.deepEqual(await inShort('hosters', hoster, ['Sauge', '', 'machin']), ['same bad-choice'])
  })

  test('a name that is a formula names nobody', async () => {
    assert.deepEqual(await inShort('hosters', hoster, ['=A1', 'https://sauge.example', '']), [
      'refused formula no-name',
    ])
  })

  test('a hoster that was made up is told from the others', async () => {
    await given.hoster(db, { name: 'Sauge', key: 'sauge', standing: 'fictional', descriptionAddress: 'file:///sauge' })
    const lines = await plan('hosters', hoster, ['Sauge', '', ''], ['Thym', '', ''])
    assert.deepEqual(
      lines.map(({ isFictional }) => isFictional),
      [true, false],
    )
  })

  test('a service is of a hoster that is there, and only of one', async () => {
    await given.hoster(db, { name: 'Thym', key: 'thym-2', descriptionAddress: 'file:///thym-2' })
    const lines = [
      ['thym', 'Pad', '', ''],
      ['Thym', 'Wiki', '', ''],
      ['', 'Forum', '', ''],
      ['Sauge', 'Forum', '', ''],
      ['thym', '', '', ''],
    ]
    assert.deepEqual(await inShort('services', service, ...lines), [
      'added',
      'refused ambiguous-hoster',
      'refused no-hoster',
      'refused unknown-hoster',
      'refused no-name',
    ])
  })

  test('a name that two hosters have is ambiguous, and both are named', async () => {
    await given.hoster(db, { name: 'Serpolet', key: 'a', descriptionAddress: 'file:///a' })
    await given.hoster(db, { name: 'Serpolet', key: 'b', descriptionAddress: 'file:///b' })
    const [line] = await plan('services', service, ['Serpolet', 'Pad', '', ''])
    assert.equal(line?.remarks[0]?.message.values.names, 'Serpolet (a), Serpolet (b)')
    assert.deepEqual(await inShort('hosters', hoster, ['Serpolet', '', '']), ['refused ambiguous-hoster'])
  })

  test('a service of the same name at another address is told, until its key says which it is', async () => {
    await given.service(db, thym, { name: 'Pad', url: 'https://pad.thym.example/', descriptionAddress: 'file:///pad' })
    const there = 'https://pad2.thym.example/'
    assert.deepEqual(await inShort('services', service, ['thym', 'Pad', there, '']), ['refused ambiguous-service'])
    assert.deepEqual(await inShort('services', service, ['thym', 'Pad', there, 'pad']), ['changed'])
    assert.deepEqual(await inShort('services', service, ['thym', 'Pad', there, 'pad-2']), ['added'])
  })

  test('what was taken off, or is described at home, is left', async () => {
    const { id } = await given.service(db, thym, { name: 'Pad', descriptionAddress: 'file:///pad' })
    await removeService(db, id, byMachine('test', Temporal.Instant.from('2026-11-23T10:00:00Z')))
    await given.hoster(db, { name: 'Sauge', key: 'sauge', descriptionAddress: 'https://sauge.example/x.properties' })
    const lines = [
      ['thym', 'Pad', '', ''],
      ['sauge', 'Pad', '', ''],
    ]
    assert.deepEqual(await inShort('services', service, ...lines), ['left left-removed', 'left left-at-home'])
  })

  test('a line with too many cells is refused whole, and takes nobody’s place', async () => {
    const broken = ['Sauge', 'https://sauge.example', 'x', 'y']
    const right = ['Sauge', 'https://sauge.example', '']
    assert.deepEqual(await inShort('hosters', hoster, broken, right), ['refused too-many-cells', 'added'])
    assert.deepEqual(await inShort('services', service, ['thym', 'Pad', '', '', 'x']), ['refused too-many-cells'])
  })
})
