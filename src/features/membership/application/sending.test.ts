// What keeps a dossier from being sent, and where it goes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { save as answer, home, sendNow as sendAssessment } from '../../compliance/declaration/testing.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { findApplication } from './queries.ts'
import { draft, fill, givenAssessment, givenLitter, openApplying, page, save, sendNow } from './testing.ts'

async function openReady(t: Parameters<typeof openApplying>[0]) {
  const opened = await openApplying(t)
  const { browser } = opened.ana
  await browser.post('/fr/join/begin', { hoster: 'crocus' })
  await fill(browser)
  await givenAssessment(browser)
  return { ...opened, browser }
}

test('what blocks is refused with each point, and advice blocks nothing', async (t) => {
  const { world, browser } = await openReady(t)
  await givenLitter(world.db)
  await save(browser, 'users', { users: '', prices: '' })
  await save(browser, 'team', { people: 'Nous.', 'name-0': 'Nigelle' })
  const refused = await sendNow(browser)
  assert.equal(refused.status, 422)
  const text = textOf(await refused.text())
  assert.match(text, /Il manque l’accord de Nigelle/)
  assert.match(text, /ne dit pas comment vous rencontrez/)
  assert.match(text, /À améliorer, sans bloquer\. Le dossier ne dit rien de vos prix/)
  await save(browser, 'team', { people: 'Nous.' })
  await save(browser, 'users', { users: 'Chaque mardi.', prices: '' })
  assert.equal((await sendNow(browser)).headers.get('location'), page)
})

test('each step says what is to mend there, and leads to where that is done', async (t) => {
  const { world, ana } = await openApplying(t)
  await world.db.updateTable('delegation').set({ proof: 'mail', provedAgainAt: null }).execute()
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  const hoster = await ana.browser.get(`${draft}/hoster`)
  assert.match(textOf(hoster), /Personne n’a encore prouvé que le domaine est le vôtre/)
  assert.match(hoster, /href="\/fr\/hosters\/crocus\/claim"/)
  const charter = await ana.browser.get(`${draft}/charter`)
  assert.match(charter, /href="\/fr\/hosters\/crocus\/declaration"/)
  assert.match(textOf(charter), /Personne n’a encore cherché les conditions d’utilisation/)
})

test('a website that answers with an error keeps it back, one that refuses machines does not', async (t) => {
  const { web, world, browser } = await openReady(t)
  await givenLitter(world.db)
  web.pages.set('https://crocus.example/', (_, response) => response.writeHead(500).end('broken'))
  assert.match(textOf(await (await sendNow(browser)).text()), /Le site répond par une erreur \(500\)/)
  web.pages.set('https://crocus.example/', (_, response) => response.writeHead(403).end('no'))
  const asked = web.asked.length
  assert.equal((await sendNow(browser)).status, 422)
  assert.equal(web.asked.length, asked, 'a website is not asked again within the hour')
  world.pass({ hours: 2 })
  assert.equal((await sendNow(browser)).headers.get('location'), page)
  assert.match(textOf(await world.get(page)), /Le site refuse notre visite \(réponse 403\)/)
})

test('a required clause of which nothing is said keeps it back, one that is not met is spoken of', async (t) => {
  const { world, ana } = await openApplying(t)
  await givenLitter(world.db)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  await ana.browser.post(home, { do: 'blank' })
  await answer(ana.browser, `${home}/open`, { 'open.free-software.state': 'not-met' })
  await sendAssessment(ana.browser)
  const text = textOf(await ana.browser.get(`${draft}/charter`))
  assert.match(text, /ne dit rien de 1 engagement obligatoire : T1/)
})

test('without a litter it waits, complete, and its people are told once when one opens', async (t) => {
  const { world, ana, zoe, browser } = await openReady(t)
  await givenLitter(world.db, 12, '2027-01-20')
  const waits = await sendNow(browser)
  assert.equal(waits.headers.get('location'), `${draft}?saved=waits`)
  assert.match(textOf(await browser.get(draft)), /Le dossier est complet et attend une portée/)
  assert.match(textOf(await browser.get(draft)), /La portée 12 s’ouvre le 29 décembre 2026/)
  assert.equal((await findApplication(world.db, 'crocus')).state, 'draft')
  await world.runJobs()
  world.pass({ hours: 24 * 38 })
  for (let day = 0; day < 3; day++) {
    await world.runJobs()
    world.pass({ hours: 24 * 1 })
  }
  for (const { id } of [ana, zoe]) {
    const opened = (await toldTo(world, id)).filter(({ key }) => key === 'membership.litter-opens')
    assert.deepEqual(opened, [{ key: 'membership.litter-opens', href: '/applications/crocus/draft' }])
  }
  assert.equal((await sendNow(browser)).headers.get('location'), page)
})

test('a litter of made-up hosters takes no real one', async (t) => {
  const { world, browser } = await openReady(t)
  await givenLitter(world.db, 13, '2026-11-23', true)
  assert.equal((await sendNow(browser)).headers.get('location'), `${draft}?saved=waits`)
  assert.equal((await findApplication(world.db, 'crocus')).litterNumber, null)
})

test('what somebody saved since the page was opened is read before it is sent', async (t) => {
  const { world, browser, zoe } = await openReady(t)
  await givenLitter(world.db)
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(draft)) ?? []
  await save(zoe.browser, 'users', { users: 'Autre chose.', prices: '' })
  const refused = await browser.post(`${page}/sending`, { do: 'send', revision })
  assert.equal(refused.status, 409)
  assert.match(textOf(await refused.text()), /Quelqu’un d’autre a enregistré le dossier entre-temps/)
  assert.equal((await findApplication(world.db, 'crocus')).state, 'draft')
})

test('the coordination is told of what was sent, and has it among what waits', async (t) => {
  const { world, browser } = await openReady(t)
  await givenLitter(world.db)
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  await sendNow(browser)
  assert.deepEqual(await toldTo(world, id), [
    { key: 'membership.told-coordination-sent', href: '/applications/crocus' },
  ])
})
