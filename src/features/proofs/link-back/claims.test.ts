import assert from 'node:assert/strict'
import { test } from 'node:test'
import { organization, root } from '../../crawling/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { givenCoordination } from '../../editing/testing.ts'
import { byMachine, recordMembership } from '../../hosters/index.ts'
import { testSource } from '../../hosters/testing.ts'
import { home, link, openProofs, page } from '../testing.ts'
import { claimsOn } from './claims.ts'

const desk = '/fr/coordination'
const list = '/fr/coordination/claims'
const hoster = '/fr/hosters/crocus'

test('who links here without being a member is shown to the coordination, and told to it once', async (t) => {
  const { world, web, firstLook, nextDay } = await openProofs(t, { standing: 'none' })
  const keeper = await givenCoordination(world)
  assert.doesNotMatch(textOf(await keeper.get(desk)), /Adhésions affirmées \(/)
  assert.match(textOf(await keeper.get(list)), /Personne ne se dit membre sans l’être/)
  web.pages.set(home, page(link))
  await firstLook()
  await nextDay(2)
  assert.match(textOf(await keeper.get(desk)), /Adhésions affirmées \(1\)/)
  const shown = textOf(await keeper.get(list))
  assert.match(
    shown,
    /Crocus jamais membre un lien vers sa page ici .*crocus\.example.*23 novembre 2026 25 novembre 2026/,
  )
  const told = textOf(await keeper.get('/fr/account'))
  assert.equal(told.match(/Crocus se dit membre sur son domaine/g)?.length, 1)
  assert.match(textOf(await keeper.get('/en/coordination/claims')), /Crocus never a member a link to its page here/)
})

test('its page says what its domain says and what the register says', async (t) => {
  const { world, web, firstLook } = await openProofs(t, { standing: 'former' })
  assert.match(textOf(await world.get(hoster)), /Son adhésion Attestation signée/)
  web.pages.set(home, page(link))
  await firstLook()
  const text = textOf(await world.get(hoster))
  assert.match(text, /Dite par Crocus seulement Sur son site, Crocus renvoie à cette page depuis le 23 novembre 2026/)
  assert.match(text, /d’après le registre il n’est pas membre aujourd’hui/)
})

test('a file of who is no member is a claim too, even of who is preparing; a link of theirs is none', async (t) => {
  const { world, web, ada, firstLook, nextDay } = await openProofs(t, { standing: 'incubating' })
  web.pages.set(home, page(link))
  await firstLook()
  assert.deepEqual(await claimsOn(world.db, '2026-11-23'), [])
  assert.doesNotMatch(textOf(await world.get(hoster)), /Son adhésion/)
  web.pages.set(home, page(''))
  web.pages.set(root, organization({ 'organization.memberof.les-essais.startdate': '2020-01-01' }))
  await ada.post(`${hoster}/source`, { address: root })
  await nextDay(2)
  const keeper = await givenCoordination(world)
  assert.match(textOf(await keeper.get(list)), /Crocus en préparation son fichier de description/)
})

test('a member who leaves and keeps the link becomes a claim; one that is admitted is none any more', async (t) => {
  const { world, web, hosterId, firstLook } = await openProofs(t)
  web.pages.set(home, page(link))
  await firstLook()
  assert.deepEqual(await claimsOn(world.db, '2026-11-23'), [])
  const periods = (to: string | null) => {
    const period = {
      state: 'active',
      litter: null,
      from: '2020-01-01',
      to,
      mentor: null,
      provenance: testSource,
    } as const
    return recordMembership(world.db, hosterId, [period], byMachine('test', world.now))
  }
  await periods('2026-11-01')
  assert.deepEqual(
    (await claimsOn(world.db, '2026-11-23')).map(({ hoster, standing }) => [hoster.slug, standing]),
    [['crocus', 'former']],
  )
  await periods(null)
  assert.deepEqual(await claimsOn(world.db, '2026-11-23'), [])
})

test('a claim that is taken off the website leaves the list', async (t) => {
  const { world, web, firstLook, nextDay } = await openProofs(t, { standing: 'none' })
  web.pages.set(home, page(link))
  await firstLook()
  assert.equal((await claimsOn(world.db, '2026-11-23')).length, 1)
  web.pages.set(home, page('Bonjour.'))
  await nextDay()
  assert.deepEqual(await claimsOn(world.db, '2026-11-24'), [])
})

test('the list is the coordination’s alone', async (t) => {
  const { world, ada } = await openProofs(t)
  assert.equal((await world.request(list)).status, 303)
  assert.equal((await ada.request(list)).status, 403)
})
