import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import {
  blankCollective,
  collectiveOf,
  editCollective,
  editOldAddress,
  oldAddress,
  oldAddresses,
  removeOldAddress,
} from './index.ts'
import { given } from './testing.ts'
import { byHand, movedTo, refusedAs, toldOf } from './testing-by-hand.ts'

test('a collective that nobody described yet can be edited, over revision 0', async () => {
  const { writer } = await openTestDatabase()
  const settings = { ...blankCollective, name: 'Les Essais' }
  await editCollective(writer, { settings, revision: 0 }, byHand())
  const { settings: kept, revision } = await collectiveOf(writer)
  assert.deepEqual([kept.name, revision], ['Les Essais', 1])
})

test('the second of two who edit the settings at once sees what the first wrote', async () => {
  const { writer } = await openTestDatabase()
  await given.collective(writer)
  const { settings, revision } = await collectiveOf(writer)
  await editCollective(writer, { settings: { ...settings, name: 'Première' }, revision }, byHand())
  await assert.rejects(
    editCollective(writer, { settings: { ...settings, name: 'Seconde' }, revision }, byHand()),
    movedTo((present) => JSON.stringify(present).includes('Première')),
  )
})

test('a change of the register does not move the settings under who edits them', async () => {
  const { writer } = await openTestDatabase()
  await given.collective(writer)
  const { settings, revision } = await collectiveOf(writer)
  await given.member(writer)
  await editCollective(writer, { settings: { ...settings, website: 'https://essais.example' }, revision }, byHand())
  assert.equal((await collectiveOf(writer)).settings.website, 'https://essais.example')
})

test('a time zone that does not exist is refused beside its field', async () => {
  const { writer } = await openTestDatabase()
  for (const timeZone of ['Europe/Chatville', '', 'constructor'])
    await assert.rejects(
      editCollective(writer, { settings: { ...blankCollective, timeZone }, revision: 0 }, byHand()),
      refusedAs(422, 'hosters.unknown-time-zone'),
    )
})

test('an old address is added, led elsewhere and removed, and each is told', async () => {
  const { writer } = await openTestDatabase()
  const page = { sort: 'page' as const, value: 'qui sommes nous' }
  await editOldAddress(writer, { ...page, target: '/about', was: null }, byHand(20))
  await editOldAddress(writer, { ...page, target: '/about', was: '/about' }, byHand(21))
  await editOldAddress(writer, { ...page, target: '/contact', was: '/about' }, byHand(22))
  assert.deepEqual(await oldAddresses(writer, 'page'), [{ ...page, target: '/contact' }])
  await removeOldAddress(writer, { ...page, was: '/contact' }, byHand(23))
  assert.equal(await oldAddress(writer, 'page', page.value), undefined)
  assert.deepEqual(
    (await toldOf(writer, 'old-addresses.edited')).map(({ subject, before, after }) => [subject, before, after]),
    [
      ['old-address page qui sommes nous', { target: null }, { target: '/about' }],
      ['old-address page qui sommes nous', { target: '/about' }, { target: '/contact' }],
      ['old-address page qui sommes nous', { target: '/contact' }, { target: null }],
    ],
  )
})

test('who types over an old address that has moved sees where it leads now', async () => {
  const { writer } = await openTestDatabase()
  const page = { sort: 'page' as const, value: 'about' }
  await editOldAddress(writer, { ...page, target: '/about', was: null }, byHand())
  const moved = movedTo((present) => present === '/about')
  await assert.rejects(editOldAddress(writer, { ...page, target: '/legal', was: null }, byHand()), moved)
  await assert.rejects(removeOldAddress(writer, { ...page, was: '/legal' }, byHand()), moved)
})
