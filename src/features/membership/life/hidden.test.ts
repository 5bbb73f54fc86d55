// Texts of a hoster's life that the coordination takes from the public: one by one, told to whose they are, given back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { giveBack, hideAt, offeredAt, reason } from '../testing-hidden.ts'
import { neighbourIn, openLife } from './testing.ts'

const isTold = async ({ world }: Pick<Awaited<ReturnType<typeof openLife>>, 'world'>, person: string) =>
  (await toldTo(world, person)).some(({ key }) => key.startsWith('moderation.told'))

/** Members are asked to exclude Crocus, which replied; the vote has begun. */
async function openSanction() {
  const life = await openLife()
  const { world, db, delegate, coordination } = life
  for (const name of ['Ortie', 'Radis']) await neighbourIn(world, name)
  await world.runJobs()
  const asked = { kind: 'exclusion', reasons: 'Une **accusation**.' }
  const made = await coordination.post('/fr/hosters/crocus/sanction', asked)
  const page = (made.headers.get('location') ?? '').replace(/\?.*/, '')
  await delegate.browser.post(`${page}/reply`, { reply: 'Une **riposte**.' })
  world.pass({ hours: 24 * 15 })
  await world.runJobs()
  const id = page.split('/').at(-1) ?? ''
  const [decision] = await decisionsAbout(db, { kind: 'sanction', id })
  const desk = await world.as(life.coordinator.id)
  return { ...life, page, about: page.slice(3), id, desk, vote: `/fr/decisions/${decision?.slug}` }
}

test('what is asked about a member is hidden without its reply, and where members vote on it as well', async () => {
  const opened = await openSanction()
  const { world, desk, page, about, vote, coordinator } = opened
  for (const at of [page, vote]) assert.match(await world.get(at), /accusation/, at)
  const decided = await hideAt(desk, about, 'sanction')
  for (const at of [page, vote, `${vote}.json`]) assert.doesNotMatch(await world.get(at), /accusation/, at)
  assert.ok((await world.get(page)).includes(reason))
  assert.match(await world.get(page), /riposte/)
  assert.ok((await world.get(vote)).includes(reason))
  assert.ok(await isTold(opened, coordinator.id), 'who asked for it, of the coordination')
  await giveBack(desk, decided)
  for (const at of [page, vote, `${vote}.json`]) assert.match(await world.get(at), /accusation/, at)
})

test('a reply is hidden alone and told to the hoster that gave it', async () => {
  const opened = await openSanction()
  const { world, desk, page, about, vote, delegate } = opened
  assert.ok(!(await isTold(opened, delegate.id)))
  await hideAt(desk, `${about}/reply`, 'sanction-reply')
  assert.ok(await isTold(opened, delegate.id))
  for (const at of [page, vote, `${vote}.json`]) assert.doesNotMatch(await world.get(at), /riposte/, at)
  assert.match(await world.get(page), /accusation/)
  assert.match(await world.get('/fr/journal'), /la réponse de Crocus à ce qui est demandé contre lui/)
})

test('nobody replied: there is nothing to hide', async () => {
  const { world, db, desk, about, id, page } = await openSanction()
  await db.updateTable('sanction').set({ reply: null }).where('id', '=', id).execute()
  assert.deepEqual(await offeredAt(desk, `${about}/reply`), [])
  assert.deepEqual(await offeredAt(desk, about), ['freeze', 'sanction'])
  assert.equal((await world.request(`${page}/reply`)).headers.get('location'), page)
})

test('how people are welcomed is hidden wherever they are sent there, and the place stays', async () => {
  const opened = await openLife()
  const { world, db, hoster, delegate, coordination } = opened
  await given.service(db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  const ortie = await neighbourIn(world, 'Ortie')
  const offer = { serviceId: ortie.service.id, places: '12', how: 'Des **insultes**.' }
  await ortie.browser.post('/fr/hosters/ortie/welcome', offer)
  const { id } = await db.selectFrom('welcome').select('id').executeTakeFirstOrThrow()
  const said = { endsOn: '2027-01-31', reason: 'Fini.', ownData: 'Menu.', closes: 'yes', revision: '0' }
  await delegate.browser.post('/fr/hosters/crocus/departure', { ...said, successors: id })
  const pages = ['/fr/migration', '/fr/hosters/crocus/leaving']
  for (const at of pages) assert.match(await world.get(at), /insultes/, at)
  const decided = await hideAt(coordination, `/migration/${id}`, 'welcome')
  for (const at of pages) {
    const html = await world.get(at)
    assert.doesNotMatch(html, /insultes/, at)
    assert.ok(html.includes(reason) && html.includes('12 places'), at)
  }
  assert.ok(await isTold(opened, ortie.person.id))
  assert.equal((await world.request(`/fr/migration/${id}`)).headers.get('location'), '/fr/migration')
  await giveBack(coordination, decided)
  assert.match(await world.get('/fr/migration'), /insultes/)
})

test('of a departure, the reasons and the way to one’s data are hidden each alone', async () => {
  const { world, db, hoster, delegate, coordination } = await openLife()
  await given.service(db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  const said = { endsOn: '2027-01-31', reason: 'Un voisin **malhonnête**.', ownData: 'Menu, Exporter.', revision: '0' }
  await delegate.browser.post('/fr/hosters/crocus/services/pad/closing', said)
  const at = '/fr/hosters/crocus/services/pad/leaving'
  await hideAt(coordination, at.slice(3), 'departure')
  assert.doesNotMatch(await world.get(at), /malhonnête/)
  assert.match(await world.get(at), /Menu, Exporter/)
  await hideAt(coordination, at.slice(3), 'own-data')
  assert.doesNotMatch(await world.get(at), /Menu, Exporter/)
  assert.deepEqual(await offeredAt(coordination, '/hosters/crocus/leaving'), ['freeze', ...(await ofHoster())])
})

/** A hoster that does not leave has no such page: its own is meant. */
const ofHoster = async () => ['description', 'activity', 'support', 'backups']

/** Crocus is in the making with the help of Ortie; both wrote news. */
async function openIncubating() {
  const life = await openLife({ standing: 'none' })
  const { world, db, delegate } = life
  const mentor = await neighbourIn(world, 'Ortie')
  await delegate.browser.post('/fr/hosters/crocus/incubation', { mentor: 'ortie', goals: 'Écraser **tout le monde**.' })
  const { id } = await db.selectFrom('incubation').select('id').executeTakeFirstOrThrow()
  await mentor.browser.post(`/fr/hosters/ortie/mentoring/${id}`, { accepted: 'yes', answer: 'Oui.' })
  await delegate.browser.post('/fr/incubating/crocus/notes', { text: 'Une nouvelle **douce**.' })
  await mentor.browser.post('/fr/incubating/crocus/notes', { text: 'Une nouvelle **amère**.' })
  const rows = db.selectFrom('incubationNote').select('id').where('byHosterId', '=', mentor.hoster.id)
  return { ...life, mentor, note: (await rows.executeTakeFirstOrThrow()).id }
}

test('one piece of news is hidden, told to the hoster that wrote it, and given back', async () => {
  const opened = await openIncubating()
  const { world, coordination, mentor, delegate, note } = opened
  const at = '/fr/incubating/crocus'
  const decided = await hideAt(coordination, `/incubating/crocus/notes/${note}`, 'news')
  assert.doesNotMatch(await world.get(at), /amère/)
  assert.match(await world.get(at), /douce/)
  assert.deepEqual([await isTold(opened, mentor.person.id), await isTold(opened, delegate.id)], [true, false])
  assert.match(await world.get('/fr/journal'), /une nouvelle de la préparation de Crocus/)
  await giveBack(coordination, decided)
  assert.match(await world.get(at), /amère/)
  await mentor.browser.post(`${at}/notes/${note}/removal`, {})
  assert.deepEqual(await offeredAt(coordination, `/incubating/crocus/notes/${note}`), [])
})

test('goals are hidden on their page and in the list of those in the making', async () => {
  const { world, coordination } = await openIncubating()
  const pages = ['/fr/incubating/crocus', '/fr/incubating']
  for (const at of pages) assert.match(await world.get(at), /tout le monde/, at)
  await hideAt(coordination, '/incubating/crocus', 'goals')
  for (const at of pages) assert.doesNotMatch(await world.get(at), /tout le monde/, at)
  assert.match(await world.get('/fr/incubating'), /Crocus/)
  assert.match(await world.get('/en/journal'), /the goals of Crocus/)
})

test('nobody but the coordination hides anything', async () => {
  const { world, delegate, mentor, note } = await openIncubating()
  const stranger = await givenPerson(world.db, { name: 'Sauge' })
  for (const browser of [delegate.browser, mentor.browser, await world.as(stranger.id)])
    await assert.rejects(hideAt(browser, `/incubating/crocus/notes/${note}`, 'news'), /answered 403/)
})
