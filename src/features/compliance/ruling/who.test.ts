// Who rules is of another member hoster, and nothing binds them: the database is asked, not the form.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, givenDelegate, toldTo } from '../../delegates/testing.ts'
import { hasSameOwner } from '../../hosters/index.ts'
import { given, type HosterGiven } from '../../hosters/testing.ts'
import {
  givenContest,
  givenRuling,
  givenToRule,
  type Opened,
  openRulings,
  ruling,
  rulingsIn,
  suspect,
} from './testing.ts'

/** Whether somebody may rule, as the page says and as the form is taken. */
async function isTaken(opened: Opened, at: string, who: { browser: Opened['souci']['browser'] }, hosterId: string) {
  const page = await who.browser.get(at)
  const sent = await who.browser.post(at, ruling(opened, { hoster: hosterId }))
  const shown = page.includes('name="reasons"')
  assert.equal(sent.status === 303, shown, `${sent.status}`)
  if (!shown) assert.equal(sent.status, 403)
  return shown
}

async function judgeOf(opened: Opened, said: HosterGiven & { name: string }) {
  const hoster = await given.hoster(opened.db, { standing: 'active', website: null, ...said })
  return { hoster, ...(await delegateIn(opened.world, hoster.id, `Juge de ${said.name}`)) }
}

test('neither the hoster’s own people, nor those who left it less than a year ago', async () => {
  const opened = await openRulings()
  const { world, db, crocus, bleuet, pervenche } = opened
  const contest = await givenContest(opened)
  assert.equal(await isTaken(opened, contest.case, pervenche, crocus.id), false)
  assert.match(await pervenche.browser.get(contest.case), /Vous agissez pour cet hébergeur/)
  const both = await delegateIn(world, bleuet.id, 'Bergamote')
  const former = await givenDelegate(db, { personId: both.id, hosterId: crocus.id })
  const leave = (endedAt: string) => db.updateTable('delegation').set({ endedAt }).where('id', '=', former).execute()
  await leave('2026-11-22T00:00:00.000Z')
  assert.equal(await isTaken(opened, contest.case, both, bleuet.id), false)
  await leave('2025-11-22T00:00:00.000Z')
  assert.equal(await isTaken(opened, contest.case, both, bleuet.id), true)
})

test('not who said it, by their account or by the mailbox that they left', async () => {
  const opened = await openRulings()
  const { souci, bleuet } = opened
  const said = await givenToRule(opened, souci.email.replace('@', '+list@'))
  assert.equal(await isTaken(opened, said.case, souci, bleuet.id), false)
  assert.match(await souci.browser.get(said.case), /Cela vient de vous/)
  const other = await delegateIn(opened.world, bleuet.id, 'Lilas')
  assert.doesNotMatch(await other.browser.get(said.case), /Cela vient de vous|Souci/)
  await suspect(opened.world, {}, { as: other.browser, visitor: '203.0.113.3' })
  assert.equal(await isTaken(opened, said.case, other, bleuet.id), false)
})

test('nobody keeps somebody away by typing their mailbox afterwards', async () => {
  const opened = await openRulings()
  const { world, souci, bleuet } = opened
  const said = await givenToRule(opened)
  await suspect(world, { email: souci.email }, { visitor: '203.0.113.3' })
  assert.equal(await isTaken(opened, said.case, souci, bleuet.id), true)
})

test('nobody of a hoster that shares a delegate with the one concerned', async () => {
  const opened = await openRulings()
  const { db, souci, bleuet, pervenche } = opened
  const contest = await givenContest(opened)
  const shared = await givenDelegate(db, { personId: pervenche.id, hosterId: bleuet.id })
  assert.equal(await isTaken(opened, contest.case, souci, bleuet.id), false)
  assert.match(await souci.browser.get(contest.case), /quelqu’un en commun/)
  await db.updateTable('delegation').set({ endedAt: '2026-11-20T00:00:00.000Z' }).where('id', '=', shared).execute()
  assert.equal(await isTaken(opened, contest.case, souci, bleuet.id), true)
})

test('nobody of a hoster of the same owner, as far as they say', async () => {
  const owner = { name: 'La Grande  Serre', website: 'https://www.serre.example/' }
  const opened = await openRulings({ owner, registrationNumber: '123 456 789' })
  const contest = await givenContest(opened)
  const bound: (HosterGiven & { name: string })[] = [
    { name: 'Aneth', owner: { name: 'la grande serre', website: null } },
    { name: 'Basilic', owner: { name: 'Autre', website: 'https://serre.example/qui' } },
    { name: 'Cerfeuil', registrationNumber: '123456789' },
  ]
  for (const said of bound) {
    const judge = await judgeOf(opened, said)
    assert.equal(await isTaken(opened, contest.case, judge, judge.hoster.id), false, said.name)
  }
  const free = await judgeOf(opened, { name: 'Estragon', owner: { name: 'Petite Serre', website: null } })
  assert.equal(await isTaken(opened, contest.case, free, free.hoster.id), true)
})

test('who says nothing of their owner is nobody’s', () => {
  const silent = { registrationNumber: null, owner: null }
  const hoster = (id: string, facts: object) => ({ id, facts: { ...silent, ...facts } }) as never
  assert.equal(hasSameOwner(hoster('a', {}), hoster('b', {})), false)
  assert.equal(hasSameOwner(hoster('a', {}), hoster('a', {})), true)
  assert.equal(hasSameOwner(hoster('a', { registrationNumber: ' - ' }), hoster('b', { registrationNumber: '' })), false)
})

test('only members: not who is no member, was one, is on the way, or was made up', async () => {
  const opened = await openRulings()
  const contest = await givenContest(opened)
  for (const standing of ['none', 'former', 'incubating', 'fictional'] as const) {
    const judge = await judgeOf(opened, { name: `Hôte ${standing}`, standing })
    assert.equal(await isTaken(opened, contest.case, judge, judge.hoster.id), false, standing)
  }
  const resting = await judgeOf(opened, { name: 'Au repos', standing: 'paused' })
  assert.equal(await isTaken(opened, contest.case, resting, resting.hoster.id), true)
})

test('the made-up rule on the made-up', async () => {
  const opened = await openRulings({ standing: 'fictional' })
  const contest = await givenContest(opened)
  const { souci, bleuet } = opened
  assert.equal(await isTaken(opened, contest.case, souci, bleuet.id), false)
  const judge = await judgeOf(opened, { name: 'Imaginaire', standing: 'fictional' })
  assert.equal(await isTaken(opened, contest.case, judge, judge.hoster.id), true)
})

test('not in the name of a hoster for which one does not act', async () => {
  const opened = await openRulings()
  const contest = await givenContest(opened)
  const other = await given.member(opened.db, { name: 'Romarin' })
  const answer = await opened.souci.browser.post(contest.case, ruling(opened, { hoster: other.id }))
  assert.equal(answer.status, 403)
  assert.equal((await opened.souci.browser.post(contest.case, ruling(opened, { hoster: 'nothing' }))).status, 403)
  assert.deepEqual(await rulingsIn(opened.world), [])
})

test('not in one’s first days by the domain alone: who took it over yesterday rules on nobody', async () => {
  const opened = await openRulings()
  const { world, db, bleuet } = opened
  const contest = await givenContest(opened)
  const novice = await givenPerson(db, { name: 'Ortie' })
  const at = Temporal.Instant.from('2026-11-22T10:00:00Z')
  await givenDelegate(db, { personId: novice.id, hosterId: bleuet.id, proof: 'dns' }, at)
  const browser = await world.as(novice.id)
  assert.equal(await isTaken(opened, contest.case, { browser }, bleuet.id), false)
})

test('the coordination rules on nothing by being the coordination, nor does a person of no hoster come there', async () => {
  const opened = await openRulings()
  const { world, db, angelique, bleuet } = opened
  const contest = await givenContest(opened)
  assert.equal(await isTaken(opened, contest.case, angelique, bleuet.id), false)
  const person = await world.as((await givenPerson(db, { name: 'Mélisse' })).id)
  assert.equal((await person.request('/fr/coordination/rulings')).status, 403)
  assert.equal((await person.post(contest.case, ruling(opened))).status, 403)
  assert.match((await world.request(contest.case)).headers.get('location') ?? '', /sign-in/)
})

test('the coordination asks somebody who may: they are told, and others may still come first', async () => {
  const opened = await openRulings()
  const { world, db, angelique, souci, pervenche } = opened
  const contest = await givenContest(opened)
  const ask = (email: string) => angelique.browser.post(`${contest.case}/request`, { email })
  for (const [email, said] of [
    ['', /Écrivez une adresse/],
    ['nobody@mail.example', /Aucun compte/],
    [pervenche.email, /quelque chose la lie/],
    [(await givenPerson(db, { name: 'Mélisse' })).email, /aucun autre hébergeur membre/],
  ] as const) {
    const answer = await ask(email)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), said)
  }
  assert.equal((await ask(souci.email)).status, 303)
  assert.equal((await ask(souci.email)).status, 409)
  assert.equal((await toldTo(world, souci.id))[0]?.key, 'compliance.told-asked')
  assert.match(await souci.browser.get('/fr/coordination/rulings'), /La coordination vous demande de trancher/)
  assert.match(await angelique.browser.get(contest.case), /Souci, le 23 novembre 2026/)
  assert.doesNotMatch(await souci.browser.get(contest.case), /Demander à quelqu’un/)
  assert.equal((await souci.browser.post(`${contest.case}/request`, { email: souci.email })).status, 403)
  await givenRuling(opened, contest.case)
  assert.equal((await ask(pervenche.email)).status, 409)
})

test('somebody of the coordination who acts for the hoster asks nobody', async () => {
  const opened = await openRulings()
  const { db, world, crocus, souci } = opened
  const contest = await givenContest(opened)
  const both = await givenPerson(db, { name: 'Bergamote', roles: ['coordination'] })
  await givenDelegate(db, { personId: both.id, hosterId: crocus.id })
  const browser = await world.as(both.id)
  assert.doesNotMatch(await browser.get(contest.case), /Demander à quelqu’un/)
  assert.equal((await browser.post(`${contest.case}/request`, { email: souci.email })).status, 403)
})

test('what is not public yet is read by its hoster, by who may rule, and by the coordination alone', async () => {
  const opened = await openRulings()
  const { world, db, angelique, souci, pervenche } = opened
  await suspect(world, { text: 'La page des comptes a disparu depuis septembre.' })
  const { id } = await db.selectFrom('suspicion').select('id').executeTakeFirstOrThrow()
  world.pass({ hours: 14 * 24 })
  const stranger = await delegateIn(world, (await given.hoster(db, { name: 'Ronce' })).id, 'Ortie')
  const at = `/fr/coordination/rulings/suspicions/${id}`
  const read = async (personId: string) => {
    const browser = await world.as(personId)
    const list = await browser.get('/fr/coordination/rulings')
    return [list.includes(id), (await browser.request(at)).status]
  }
  await (await world.as(angelique.id)).post(`/fr/coordination/suspicions/${id}/ruling`, {})
  assert.deepEqual(await read(angelique.id), [true, 200])
  assert.deepEqual(await read(souci.id), [true, 200])
  assert.deepEqual(await read(pervenche.id), [true, 200])
  assert.deepEqual(await read(stranger.id), [false, 404])
})
