import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../../delegates/testing.ts'
import { beginPeriod, byMachine } from '../../../hosters/index.ts'
import { neighbourIn, openLife, periodsIn } from '../testing.ts'

const at = '/fr/hosters/crocus/incubation'
const page = '/fr/incubating/crocus'

async function open() {
  const life = await openLife({ standing: 'none' })
  const mentor = await neighbourIn(life.world, 'Ortie')
  const asked = async () => {
    await life.delegate.browser.post(at, { mentor: 'ortie', goals: 'Un **pad** pour le quartier.' })
    return (await life.db.selectFrom('incubation').select('id').orderBy('askedAt', 'desc').executeTakeFirstOrThrow()).id
  }
  const answered = async (accepted: 'yes' | 'no') => {
    const id = await asked()
    await mentor.browser.post(`/fr/hosters/ortie/mentoring/${id}`, { accepted, answer: 'Avec joie.' })
    return id
  }
  return { ...life, mentor, asked, answered }
}

test('a hoster asks a member, which accepts: it is in the making from that day', async () => {
  const { world, delegate, mentor, asked } = await open()
  const id = await asked()
  assert.deepEqual(
    (await toldTo(world, mentor.person.id)).map(({ key }) => key),
    ['membership.told-mentor-asked'],
  )
  assert.match(await delegate.browser.get(at), /En attente de la réponse/)
  assert.equal((await world.request(page)).status, 404)
  assert.match(await mentor.browser.get('/fr/hosters/ortie/mentoring'), /Crocus[\s\S]*<strong>pad/)
  const answer = { accepted: 'yes', answer: 'Avec joie.' }
  assert.equal((await mentor.browser.post(`/fr/hosters/ortie/mentoring/${id}`, answer)).status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['incubating 2026-11-23 → …'])
  assert.match(await world.get('/fr/incubating'), /Crocus[\s\S]*Ortie[\s\S]*Un \*\*pad/)
  assert.match(await world.get(page), /Ortie[\s\S]*<strong>pad/)
  assert.equal((await toldTo(world, delegate.id))[0]?.key, 'membership.told-mentor-accepted')
  assert.equal((await mentor.browser.post(`/fr/hosters/ortie/mentoring/${id}`, answer)).status, 409)
})

test('a member may refuse, with a word; then another is asked', async () => {
  const { world, delegate, answered } = await open()
  await answered('no')
  assert.deepEqual(await periodsIn(world, 'crocus'), [])
  assert.match(await delegate.browser.get(at), /N’a pas accepté[\s\S]*Avec joie/)
  await neighbourIn(world, 'Radis')
  assert.equal((await delegate.browser.post(at, { mentor: 'radis', goals: 'Un pad.' })).status, 303)
})

test('the hoster and its mentor write news, others do not; news can be removed', async () => {
  const { world, db, delegate, mentor, answered } = await open()
  await answered('yes')
  const stranger = await neighbourIn(world, 'Radis')
  assert.equal((await stranger.browser.post(`${page}/notes`, { text: 'Bruit.' })).status, 403)
  assert.equal((await delegate.browser.post(`${page}/notes`, { text: 'Le serveur *tourne*.' })).status, 303)
  assert.equal((await mentor.browser.post(`${page}/notes`, { text: 'Ils avancent <script>.' })).status, 303)
  const html = await world.get(page)
  assert.match(html, /<em>tourne[\s\S]*&lt;script&gt;|&lt;script&gt;[\s\S]*<em>tourne/)
  assert.equal((await delegate.browser.post(`${page}/notes`, { text: ' \u202e ' })).status, 422)
  const notes = await db.selectFrom('incubationNote').select('id').execute()
  for (const { id } of notes) assert.equal((await mentor.browser.post(`${page}/notes/${id}/removal`, {})).status, 303)
  assert.match(await world.get(page), /Pas encore de nouvelles/)
})

test('news are bounded in a day', async () => {
  const { delegate, answered } = await open()
  await answered('yes')
  const post = (at: number) => delegate.browser.post(`${page}/notes`, { text: `Encore ${at}.` })
  for (let at = 0; at < 10; at++) assert.equal((await post(at)).status, 303)
  assert.equal((await post(10)).status, 422)
})

test('goals change over the version that was seen', async () => {
  const { world, delegate, answered } = await open()
  await answered('yes')
  const goals = (text: string, revision: string) => delegate.browser.post(`${at}/goals`, { goals: text, revision })
  assert.equal((await goals('Un cloud.', '1')).status, 303)
  assert.match(await world.get(page), /Un cloud\./)
  const late = await goals('Un courriel.', '1')
  assert.equal(late.status, 409)
  assert.match(await late.text(), /Un courriel\./)
})

test('each side may end it, and the coordination; the register keeps that it was', async () => {
  for (const who of ['hoster', 'mentor', 'coordination'] as const) {
    const { world, db, delegate, mentor, coordination, answered } = await open()
    const id = await answered('yes')
    world.pass({ hours: 48 })
    const answer = await (who === 'mentor'
      ? mentor.browser.post(`/fr/hosters/ortie/mentoring/${id}/end`, {})
      : (who === 'hoster' ? delegate.browser : coordination).post(`${at}/end`, {}))
    assert.equal(answer.status, 303)
    assert.deepEqual(await periodsIn(world, 'crocus'), ['incubating 2026-11-23 → 2026-11-25'])
    const row = await db.selectFrom('incubation').select('endedBy').executeTakeFirstOrThrow()
    assert.equal(row.endedBy, who)
    assert.equal((await world.request(page)).status, 404)
  }
})

test('from its page it becomes an applicant, by a button', async () => {
  const { delegate, answered } = await open()
  await answered('yes')
  assert.match(await delegate.browser.get(page), /action="\/fr\/join\/begin"[\s\S]*name="hoster" value="crocus"/)
  const answer = await delegate.browser.post('/fr/join/begin', { hoster: 'crocus' })
  assert.equal(answer.status, 303)
  assert.match(answer.headers.get('location') ?? '', /\/applications\//)
})

test('an admission ends it; who was a member since may ask again', async () => {
  const { world, db, hoster, delegate, answered } = await open()
  await answered('yes')
  world.pass({ hours: 48 })
  const begun = { state: 'active', litter: '19', from: '2026-11-25', mentor: null, charterVersion: null } as const
  await beginPeriod(db, hoster.id, begun, byMachine('test', world.now))
  assert.doesNotMatch(await world.get('/fr/incubating'), /Crocus/)
  assert.equal((await delegate.browser.post(at, { mentor: 'ortie', goals: 'Encore.' })).status, 409)
})

test('nobody is asked who is no active member, nor oneself', async () => {
  const { world, delegate } = await open()
  await neighbourIn(world, 'Ronce', {}, { standing: 'paused' })
  for (const mentor of ['ronce', 'crocus', 'nobody', ''])
    assert.equal((await delegate.browser.post(at, { mentor, goals: 'Un pad.' })).status, 422, mentor)
  assert.equal((await delegate.browser.post(at, { mentor: 'ortie', goals: '' })).status, 422)
})
