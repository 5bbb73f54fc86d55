// The way of a dossier from its first word to the public, through the front door.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { applicationsOf, changesOf, findApplication, versionsOf } from './queries.ts'
import { draft, fill, givenAssessment, givenLitter, openApplying, page, save, sendNow, stranger } from './testing.ts'

test('a dossier is begun, written step by step, checked, sent to the open litter, and read by everybody', async (t) => {
  const { world, ana, zoe } = await openApplying(t)
  await givenLitter(world.db)
  const join = textOf(await world.get('/fr/join'))
  assert.match(join, /La portée 12 prend les candidatures jusqu’au 30 novembre 2026/)
  assert.match(join, /Charte version 1, en vigueur depuis le 1er janvier 2020/)

  const begun = await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  assert.equal(begun.headers.get('location'), draft)
  assert.match(textOf(await ana.browser.get(draft)), /4 points sont à régler avant l’envoi/)
  assert.equal((await world.request(page)).status, 404, 'a draft is nobody else’s business')

  await fill(ana.browser)
  assert.match(textOf(await zoe.browser.get(`${draft}/charter`)), /L’autoévaluation n’est pas encore envoyée/)
  await givenAssessment(zoe.browser)
  assert.match(textOf(await zoe.browser.get(`${draft}/charter`)), /3 réponses envoyées sur 4/)
  const ready = textOf(await zoe.browser.get(draft))
  assert.match(ready, /Rien ne bloque l’envoi/)
  assert.match(ready, /La candidature rejoint la portée 12, ouverte jusqu’au 30 novembre 2026/)

  const sent = await sendNow(zoe.browser)
  assert.equal(sent.headers.get('location'), page)
  const shown = textOf(await world.get(page))
  for (const said of [
    /Envoyée le 23 novembre 2026 : elle attend ses relecteurs/,
    /Nous sommes six bénévoles/,
    /Nous voulons entraide et relecture/,
    /Nigelle · accueil/,
    /J’accepte que mon nom soit là/,
    /Le site répond/,
    /Le domaine est prouvé/,
    /Fin de la relecture/,
    /Autoévaluation : 3 réponses sur 4 engagements, charte version 1/,
  ])
    assert.match(shown, said)
  assert.match(await world.get('/en/applications/crocus'), /Application of Crocus/)

  const { id, state, litterNumber, version } = await findApplication(world.db, 'crocus')
  assert.deepEqual([state, litterNumber, version], ['sent', 12, 1])
  assert.deepEqual(
    (await applicationsOf(world.db, 12)).map(({ slug }) => slug),
    ['crocus'],
  )
  assert.deepEqual(
    (await changesOf(world.db, id)).map(({ from, to }) => [from, to]),
    [
      [null, 'draft'],
      ['draft', 'sent'],
    ],
  )
  assert.equal((await versionsOf(world.db, id)).length, 1)
  const told = await toldTo(world, ana.id)
  assert.ok(told.some(({ key, href }) => key === 'membership.told-sent' && href === '/applications/crocus'))
  assert.deepEqual(await toldTo(world, zoe.id), [], 'who did it knows')
  assert.match(textOf(await world.get('/fr/journal')), /Une candidature est envoyée : candidature de Crocus/)
})

test('each button saves, and several people write the same dossier', async (t) => {
  const { ana, zoe } = await openApplying(t)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  const stay = await save(ana.browser, 'users', { users: 'Chaque mardi.', go: 'stay' })
  assert.equal(stay.headers.get('location'), `${draft}/users?saved=yes`)
  assert.match(await ana.browser.get(`${draft}/users?saved=yes`), /role="status"/)
  const on = await save(zoe.browser, 'team', { people: 'Six bénévoles.' })
  assert.equal(on.headers.get('location'), `${draft}/reasons?saved=yes`)
  const last = await save(zoe.browser, 'users', { users: 'Chaque mardi.', prices: 'Gratuit.' })
  assert.equal(last.headers.get('location'), `${draft}?saved=yes`)
  assert.match(textOf(await ana.browser.get(`${draft}/users`)), /Gratuit\./)
  const again = await zoe.browser.post('/fr/join/begin', { hoster: 'crocus' })
  assert.equal(again.headers.get('location'), draft, 'there is one for each hoster')
})

test('what two people write on one step at once is shown to the second, who loses nothing', async (t) => {
  const { world, ana, zoe } = await openApplying(t)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  const [, mark = ''] = /name="mark" value="([^"]+)"/.exec(await zoe.browser.get(`${draft}/users`)) ?? []
  await save(ana.browser, 'users', { users: 'Le mardi, dit Ana.' })
  const refused = await zoe.browser.post(`${draft}/users`, { mark, users: 'Le jeudi, dit Zoé.', go: 'stay' })
  assert.equal(refused.status, 409)
  const html = await refused.text()
  assert.match(textOf(html), /Le mardi, dit Ana/)
  assert.match(html, /<textarea[^>]*name="users"[^>]*>\s*Le jeudi, dit Zoé\.<\/textarea>/)
  const [, anew = ''] = /name="mark" value="([^"]+)"/.exec(html) ?? []
  await zoe.browser.post(`${draft}/users`, { mark: anew, users: 'Mardi et jeudi.', go: 'stay' })
  assert.equal((await findApplication(world.db, 'crocus')).dossier.users, 'Mardi et jeudi.')
})

test('a dossier is opened by its people alone, and nobody learns that there is one', async (t) => {
  const { world, ana } = await openApplying(t)
  const { browser } = await stranger(world)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  for (const url of [draft, `${draft}/team`, `${page}/withdrawal`])
    assert.equal((await browser.request(url)).status, 403, url)
  assert.equal((await browser.request('/fr/applications/nothing/draft')).status, 403)
  assert.equal((await browser.request(page)).status, 404)
  assert.equal((await browser.post('/fr/join/begin', { hoster: 'crocus' })).status, 403)
  assert.equal((await browser.post(`${page}/sending`, { do: 'send', revision: '1' })).status, 403)
})

test('a draft is thrown away by its people, and another may be begun', async (t) => {
  const { world, ana, zoe } = await openApplying(t)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  const gone = await zoe.browser.post(draft, { do: 'discard' })
  assert.equal(gone.headers.get('location'), '/fr/join')
  assert.deepEqual(await world.db.selectFrom('application').select('id').execute(), [])
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  assert.equal((await findApplication(world.db, 'crocus')).state, 'draft')
})

test('a member does not apply', async (t) => {
  const { ana } = await openApplying(t, { standing: 'active' })
  assert.equal((await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })).status, 409)
  assert.doesNotMatch(await ana.browser.get('/fr/join/begin'), /Commencer pour/)
})
