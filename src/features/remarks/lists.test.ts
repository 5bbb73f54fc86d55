// What waits for an answer, as those see it who can give it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { givenPerson } from '../accounts/testing.ts'
import { delegateIn } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import { countRemarksOf, countWaitingRemarks } from './index.ts'
import { fr, openRemarks, openWithDelegate, remark, remarksIn } from './testing.ts'

const list = fr(paths.hosterRemarks.href({ slug: 'crocus' }))
const desk = fr(paths.coordinationRemarks.href())
const inEnglish = (address: string) => address.replace('/fr/', '/en/')

test('where nothing waits, both lists say so in both languages', async () => {
  const { world, pervenche } = await openWithDelegate()
  const sauge = await world.as((await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })).id)
  for (const [browser, address, words] of [
    [pervenche.browser, list, /Aucune remarque n’attend/],
    [pervenche.browser, inEnglish(list), /No remark is waiting If somebody says/],
    [sauge, desk, /Aucune remarque n’attend la coordination/],
    [sauge, inEnglish(desk), /No remark is waiting for the coordination/],
  ] as const)
    assert.match(textOf(await browser.get(address)), words, address)
})

test('the oldest that waits is first; of what was answered, the last', async () => {
  const { world, pervenche } = await openWithDelegate()
  for (const problem of ['closed', 'moved', 'false']) {
    await remark(world, { problem })
    world.pass({ hours: 24 })
  }
  const waiting = textOf(await pervenche.browser.get(list))
  assert.match(waiting, /3 remarques attendent.*C’est fermé.*déménagé|3 remarques attendent.*C’est fermé.*fausse/)
  const [closed, moved] = await remarksIn(world)
  for (const row of [closed, moved]) {
    await pervenche.browser.post(`${list}/${row?.id}`, { outcome: 'corrected', answer: '' })
    world.pass({ hours: 24 })
  }
  const page = await pervenche.browser.get(list)
  const at = (id: string | undefined) => page.indexOf(`/remarks/${id}"`)
  assert.ok(at(moved?.id) > 0 && at(moved?.id) < at(closed?.id), 'the last answered stands first')
  assert.match(textOf(page), /1 remarque attend/)
})

test('a remark on a service names its hoster, and one on a hoster does not twice', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world, { about: '/fr/services/crocus/pad' })
  assert.match(textOf(await pervenche.browser.get(list)), /Pad Crocus Une information est fausse/)
  const [row] = await remarksIn(world)
  const page = textOf(await pervenche.browser.get(`${list}/${row?.id}`))
  assert.match(page, /Page Pad .*Hébergeur Crocus/)
})

test('the desk has what waits for it above what its hosters still have', async () => {
  const { world } = await openRemarks()
  await given.member(world.db, { name: 'Oseille', contactEmail: null })
  const sauge = await world.as((await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })).id)
  await remark(world)
  await remark(world, { about: '/fr/hosters/oseille' })
  const page = textOf(await sauge.get(inEnglish(desk)))
  assert.match(page, /1 remark is waiting for the coordination.*Oseille.*1 remark is still with its hoster.*Crocus/)
  assert.equal(await countWaitingRemarks(world.db), 1)
  world.pass({ hours: 24 * 14 })
  await world.runJobs()
  assert.equal(await countWaitingRemarks(world.db), 2)
  assert.match(textOf(await sauge.get(inEnglish(desk))), /2 remarks are waiting for the coordination/)
})

test('each hoster’s count is its own, and what is answered is not counted', async () => {
  const { world, hoster, pervenche } = await openWithDelegate()
  const other = await given.member(world.db, { name: 'Oseille' })
  const quiet = await given.member(world.db, { name: 'Bourrache' })
  await remark(world)
  await remark(world, { problem: 'closed' })
  await remark(world, { about: '/fr/hosters/oseille' })
  const counts = await countRemarksOf(world.db, [hoster.id, other.id, quiet.id])
  assert.deepEqual([counts.get(hoster.id), counts.get(other.id), counts.get(quiet.id) ?? 0], [2, 1, 0])
  assert.equal((await countRemarksOf(world.db, [])).size, 0)
  const [row] = await remarksIn(world)
  await pervenche.browser.post(`${list}/${row?.id}`, { outcome: 'corrected', answer: '' })
  assert.equal((await countRemarksOf(world.db, [hoster.id])).get(hoster.id), 1)
})

test('a made-up hoster is marked as such in the list of its remarks', async () => {
  const { world, hoster } = await openRemarks({ standing: 'fictional' })
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  await remark(world)
  assert.match(textOf(await pervenche.browser.get(list)), /fictif|exemple|inventé/i)
})

test('a long list of voices is readable: a hundred are shown, and all are counted', async () => {
  const { world, pervenche } = await openWithDelegate()
  for (let day = 0; day < 6; day++) {
    for (let n = 0; n < 18; n++)
      await remark(world, { explanation: `Je le dis aussi, le jour ${day}, à ${n} heures.` }, `198.51.100.${n}`)
    world.pass({ hours: 25 })
  }
  const [row] = await remarksIn(world)
  const page = await pervenche.browser.get(`${list}/${row?.id}`)
  assert.match(textOf(page), /108 personnes/)
  assert.equal(page.match(/Je le dis aussi/g)?.length, 100)
})
