import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, translator } from '../../platform/i18n/index.ts'
import { givenDocument } from '../charter/testing.ts'
import { openCrocus } from '../delegates/testing.ts'
import { collectiveOf } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { checks } from './checks/index.ts'
import { describers, meanings } from './in-journal.ts'
import { found, givenLook } from './looking/testing-looks.ts'
import { recordWaiver } from './waivers/record-waiver.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const [check] = checks

async function open() {
  const { world, hoster } = await openCrocus()
  const named = async (kind: string, id: string, language: 'fr' | 'en' = 'fr') =>
    (await describers[kind]?.(world.db, [id, 'nothing'], language))?.get(id)
  return { db: world.db, hoster, named }
}

test('a finding is named by what was looked at and whose it is, in the reader’s language', async () => {
  const { db, hoster, named } = await open()
  await givenLook(db, hoster.id, { founds: { [check?.name ?? '']: [found('seen')], gone: [found('seen')] }, at: now })
  const rows = await db.selectFrom('finding').select(['id', 'check']).execute()
  const idOf = (name: string | undefined) => rows.find((row) => row.check === name)?.id ?? ''
  const [fr, en] = [await named('finding', idOf(check?.name)), await named('finding', idOf(check?.name), 'en')]
  assert.match(fr?.name ?? '', /\(Crocus\)$/)
  assert.notEqual(fr?.name, en?.name)
  assert.equal(fr?.href, `/hosters/crocus/diagnosis/${idOf(check?.name)}`)
  assert.equal((await named('finding', idOf('gone')))?.name, 'gone (Crocus)', 'a check that is no more')
})

test('a diagnosis and a waiver are named by their hoster, and lead to its diagnosis', async () => {
  const { db, hoster, named } = await open()
  await givenDocument(db)
  const typed = { hosterId: hoster.id, clauseId: 'bread.flour', reason: 'x', decisionName: 'AG', decisionUrl: null }
  const days = { fromDay: '2026-11-01', untilDay: null }
  const by = { actor: { kind: 'machine', name: 'test' } as const, now }
  const id = await recordWaiver(db, { ...typed, ...days }, '2026-11-23', by)
  const shown = { name: 'Crocus', href: '/hosters/crocus/diagnosis', fictional: false }
  assert.deepEqual(await named('waiver', id), shown)
  assert.deepEqual(await named('diagnosis', hoster.id), shown)
})

test('who was made up is marked wherever it is named', async () => {
  const { db, named } = await open()
  const { id } = await given.hoster(db, { name: 'Ficelle', standing: 'fictional' })
  assert.equal((await named('diagnosis', id))?.fictional, true)
})

test('the collective’s own site is named by the collective', async () => {
  const { db, named } = await open()
  const { name } = (await collectiveOf(db)).settings
  assert.deepEqual(await named('diagnosis', 'collective'), { name, href: '/diagnosis', fictional: false })
})

test('what is not known is not named', async () => {
  const { db } = await open()
  for (const describe of Object.values(describers)) assert.equal((await describe(db, ['nothing'], 'fr')).size, 0)
})

test('a result is said in words, and what is none is left as it stands', () => {
  const { result } = meanings
  assert.ok(result && 'said' in result)
  const words = { language: 'fr', t: translator('fr'), format: formatsIn('fr'), timeZone: 'UTC' } as const
  assert.equal(result.said('against', words), translator('fr')('compliance.result-against'))
  assert.equal(result.said('perfect', words), undefined)
})
