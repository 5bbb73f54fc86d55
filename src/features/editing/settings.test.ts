import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { blankCollective, collectiveOf } from '../hosters/index.ts'
import { errorAt, fieldsIn, fieldsOf, givenRegister, textOf } from './testing.ts'

const url = '/fr/coordination/settings'

test('settings that are saved as they stand do not change', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const before = await collectiveOf(world.db)
  assert.equal((await coordination.post(url, await fieldsOf(coordination, url))).status, 303)
  assert.deepEqual(await collectiveOf(world.db), before)
})

test('everything that the collective says of itself is written, and the site follows', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const typed = {
    ...(await fieldsOf(coordination, url)),
    ...{ name: 'La Ruche', 'tagline-fr': 'Des abeilles', 'tagline-en': 'Bees', timeZone: 'America/Toronto' },
    ...{ 'notice-fr': 'Ceci est un essai.', coordinationEmail: 'Ruche@mail.example', founded: '2016-10' },
    ...{ 'about-sentence-fr': 'La Ruche réunit.', 'about-promises-0-title-fr': 'Sans pub' },
    ...{ 'publisher-name': 'Les Apicultrices', 'publisher-address': '1 rue du Rucher', 'license-name': 'CC0-1.0' },
    ...{ 'sizes-0-date': '2020-04', 'sizes-0-members': '70+', 'sizes-0-source': 'Une revue' },
    ...{ 'rules-quorum': '30', 'rules-threshold': '60', 'rules-votingDays': '21', 'rules-ballotsPerPerson': '1' },
    ...{ 'rules-prolongDays': '5', 'rules-mandatesPerHoster': '2', 'rules-reminderDays': '5\n2' },
    ...{ 'rules-kinds-exclusion-threshold': '67' },
  }
  const answer = await coordination.post(url, typed)
  assert.equal(answer.headers.get('location'), `${url}?saved=yes`)
  assert.match(textOf(await coordination.get(`${url}?saved=yes`)), /C’est enregistré/)
  const { settings } = await collectiveOf(world.db)
  const own = { quorum: null, threshold: 67, votingDays: null, prolongDays: null, mayOpen: null } as const
  assert.deepEqual(settings.rules, {
    ...{ quorum: 30, threshold: 60, votingDays: 21, prolongDays: 5, mayOpen: 'coordination', ballotsPerPerson: 1 },
    ...{ mandatesPerHoster: 2, reminderDays: [5, 2] },
    kinds: { ...blankCollective.rules.kinds, exclusion: own },
  })
  assert.equal(settings.coordinationEmail, 'ruche@mail.example')
  assert.equal(settings.publisher?.host, null)
  assert.deepEqual(settings.sizes, [{ date: '2020-04', members: '70+', source: 'Une revue' }])
  const home = await world.get('/fr')
  assert.match(home, /La Ruche/)
  assert.match(home, /Ceci est un essai\./)
  assert.match(await world.get('/fr/legal'), /Les Apicultrices/)
})

test('what a setting cannot be is said beside it', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const fields = await fieldsOf(coordination, url)
  const wrong: [string, string, RegExp][] = [
    ['name', '', /Il manque le nom/],
    ['fullName-en', '', /dans cette langue/],
    ['timeZone', 'Mars/Olympus', /réponses proposées/],
    ['rules-quorum', '101', /entre 0 et 100/],
    ['rules-threshold', '49', /entre 50 et 100/],
    ['rules-votingDays', '', /Il manque ce nombre/],
    ['rules-ballotsPerPerson', '0', /entre 1 et 10/],
    ['rules-reminderDays', '3\ndemain', /« demain » n’est pas un nombre de jours/],
    ['rules-kinds-admission-quorum', '101', /entre 0 et 100/],
    ['rules-mayOpen', 'chacun', /réponses proposées/],
    ['coordinationEmail', 'nobody', /adresse e-mail/],
    ['theme-bright', 'red', /Une couleur s’écrit/],
    ['theme-link', '#12345', /Une couleur s’écrit/],
    ['license-name', 'Libre', /SPDX/],
    ['license-url', 'javascript:x', /https/],
  ]
  for (const [field, typed, says] of wrong) {
    const answer = await coordination.post(url, { ...fields, [field]: typed })
    assert.equal(answer.status, 422, `${field} ${typed}`)
    assert.match(errorAt(await answer.text(), field) ?? '', says, `${field} ${typed}`)
  }
})

test('a colour that reads badly is refused with the pair, its contrast and the nearest that will do', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const fields = await fieldsOf(coordination, url)
  const answer = await coordination.post(url, { ...fields, 'theme-link': '#c9a227' })
  assert.equal(answer.status, 422)
  const error = errorAt(await answer.text(), 'theme-link') ?? ''
  assert.match(error, /le jour : les liens sur .+ Mesuré : [12],?\d*, il en faut 4,5\. .+ : #[0-9a-f]{6}$/)
  const nearest = /#[0-9a-f]{6}$/.exec(error)?.[0] ?? ''
  assert.equal((await coordination.post(url, { ...fields, 'theme-link': nearest })).status, 303)
  assert.equal((await collectiveOf(world.db)).settings.theme.link, nearest)
})

test('colours are shown before they are saved, by a drawing without any style of its own', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const fields = await fieldsOf(coordination, url)
  const answer = await coordination.post(url, { ...fields, 'theme-theme': '#33AA55', name: 'Pas encore', add: 'theme' })
  assert.equal(answer.status, 200)
  const html = await answer.text()
  assert.ok(html.includes('fill="#33aa55"'))
  assert.doesNotMatch(html, / style="/)
  assert.equal(fieldsIn(html).name, 'Pas encore')
  assert.equal((await collectiveOf(world.db)).settings.name, 'Les Essais')
})

test('a language that is not offered leads to the first one, and is named nowhere', async () => {
  const world = await openTestSite()
  const { coordination, hoster } = await givenRegister(world)
  assert.equal((await world.request('/en/hosters')).status, 200)
  const fields = await fieldsOf(coordination, url)
  assert.equal((await coordination.post(url, { ...fields, languages: [], 'languages-first': 'fr' })).status, 422)
  assert.equal((await coordination.post(url, { ...fields, languages: 'fr', 'languages-first': 'en' })).status, 422)
  assert.equal((await coordination.post(url, { ...fields, languages: 'fr', 'languages-first': 'fr' })).status, 303)
  const moved = await world.request(`/en/services?kind=pad&q=a+b`)
  assert.deepEqual([moved.status, moved.headers.get('location')], [302, '/fr/services?kind=pad&q=a+b'])
  assert.equal((await world.request('/en/services.json')).headers.get('location'), '/fr/services.json')
  assert.equal((await world.request('/', { headers: { 'accept-language': 'en' } })).headers.get('location'), '/fr')
  const page = await world.get(`/fr/hosters/${hoster.slug}`)
  assert.doesNotMatch(page, /hreflang="en"/)
  assert.doesNotMatch(await world.get('/sitemap.xml'), /\/en\//)
})

test('the language of the others may be another than French', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const fields = await fieldsOf(coordination, url)
  await coordination.post(url, { ...fields, languages: ['fr', 'en'], 'languages-first': 'en' })
  assert.deepEqual((await collectiveOf(world.db)).settings.languages, ['en', 'fr'])
  assert.equal((await world.request('/', { headers: { 'accept-language': 'de' } })).headers.get('location'), '/en')
  assert.match(await world.get('/fr/hosters'), /hreflang="x-default" href="[^"]*\/en\/hosters"/)
})

test('the coordination says how many days a hoster has before all others read what was found', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const typed = await fieldsOf(coordination, url)
  const days = { 'diagnosis-firstDays': '45', 'diagnosis-days': '7', 'diagnosis-suspicionDays': '21' }
  assert.equal((await coordination.post(url, { ...typed, ...days })).status, 303)
  const { diagnosis } = (await collectiveOf(world.db)).settings
  assert.deepEqual(diagnosis, { firstDays: 45, days: 7, suspicionDays: 21 })
  for (const wrong of ['0', '91', '', 'x'])
    assert.equal((await coordination.post(url, { ...typed, 'diagnosis-days': wrong })).status, 422, wrong)
})
