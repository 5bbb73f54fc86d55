import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { admit } from './admit.ts'
import type { Proof } from './delegation.ts'
import { firstDaysOf } from './first-days.ts'
import { delegateIn, openCrocus, toldTo } from './testing.ts'

const came = (personId: string, day: number, proof: Proof, admittedByPersonId: string | null = null) => {
  const startedAt = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
  return { id: `${personId}-${day}`, personId, startedAt, proof, admittedByPersonId }
}
const untilOf = (own: ReturnType<typeof came>, others: ReturnType<typeof came>[] = [], isMember = false) =>
  firstDaysOf(
    own,
    [own, ...others].toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
    isMember,
  )
    ?.until.toString()
    .slice(0, 10) ?? null

test('whom a domain alone lets in waits seven days where others act or acted, or where the hoster is a member', () => {
  for (const proof of ['file', 'dns', 'mail'] as const) {
    const own = came('thief', 10, proof)
    assert.equal(untilOf(own), null, 'nobody ever spoke for it, and no collective knows it')
    assert.equal(untilOf(own, [came('ada', 3, 'coordination')]), '2026-11-17')
    assert.equal(untilOf(own, [], true), '2026-11-17')
    assert.equal(untilOf(own, [came('ada', 12, 'invitation', 'thief')]), null, 'who came later was there to be told')
  }
})

test('who comes by the word of people does not wait', () => {
  const ada = came('ada', 3, 'coordination')
  assert.equal(untilOf(came('bob', 10, 'coordination'), [ada], true), null)
  assert.equal(untilOf(came('bob', 10, 'invitation', 'ada'), [ada], true), null)
})

test('whom somebody invites who waits waits as long, however many stand between them', () => {
  const ada = came('ada', 1, 'coordination')
  const thief = came('thief', 10, 'mail')
  const friend = came('friend', 11, 'invitation', 'thief')
  assert.equal(untilOf(friend, [ada, thief]), '2026-11-17')
  assert.equal(untilOf(came('other', 12, 'invitation', 'friend'), [ada, thief, friend]), '2026-11-17')
  const again = came('thief', 13, 'invitation', 'friend')
  assert.equal(untilOf(again, [ada, thief, friend]), '2026-11-17', 'nor does going round in a circle help')
})

test('who left and comes back by the domain surprises nobody but themselves', () => {
  assert.equal(untilOf(came('ada', 10, 'dns'), [came('ada', 2, 'dns')]), null)
})

async function openThief(standing: 'active' | 'none' | 'fictional' = 'active') {
  const opened = await openCrocus({ standing })
  const { world, hoster } = opened
  const { id } = await givenPerson(world.db, { name: 'Ortie' })
  const keeper = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId: id, forHosterId: hoster.id } as const, now: world.now }
  await admit(world.db, { hosterId: hoster.id, personId: id, proof: 'dns', admittedBy: null }, by)
  return { ...opened, id, keeper, browser: await world.as(id) }
}

test('the coordination is told who came by the domain of a member for which nobody acts', async () => {
  const { world, keeper } = await openThief()
  assert.deepEqual(
    (await toldTo(world, keeper.id)).map(({ key }) => key),
    ['delegates.told-claimed'],
  )
  const unknown = await openThief('none')
  assert.deepEqual(await toldTo(unknown.world, unknown.keeper.id), [])
})

test('their page says since when they act, from when all is theirs, and who can help, in both languages', async () => {
  const { world, browser, page } = await openThief()
  const french = textOf(await browser.get(`${page}/delegates`))
  assert.match(french, /nom de domaine depuis le 23 novembre 2026.*à partir du 30 novembre 2026/)
  assert.match(french, /la coordination peut le faire/)
  assert.match(
    textOf(await browser.get(`${page.replace('/fr/', '/en/')}/delegates`)),
    /by the domain since 23 November 2026.*yours from 30 November 2026/,
  )
  world.pass({ hours: 7 * 24 })
  assert.doesNotMatch(textOf(await browser.get(`${page}/delegates`)), /à partir du 30 novembre/)
})

test('who acts for long sees nothing of it, nor does the coordination', async () => {
  const { world, hoster, keeper, page } = await openThief()
  const old = await delegateIn(world, hoster.id, 'Souci')
  for (const browser of [old.browser, await world.as(keeper.id)])
    assert.doesNotMatch(textOf(await browser.get(`${page}/delegates`)), /à partir du/)
})
