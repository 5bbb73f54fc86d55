import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { findHoster, findService } from '../hosters/index.ts'
import { errorAt, type Fields, fieldsIn, fieldsOf, givenRegister } from './testing.ts'

type Wrong = [field: string, typed: string, says: RegExp]

const addresses: Wrong[] = [
  ['website', 'javascript:alert(1)', /commence par https/],
  ['website', 'JaVaScRiPt:alert(1)', /commence par https/],
  ['website', 'data:text/html,<script>', /commence par https/],
  ['website', 'ftp://ortie.example', /commence par https/],
  ['website', 'https://user:secret@ortie.example', /mot de passe/],
  ['website', 'http://localhost/', /réseau privé/],
  ['website', 'https://intranet', /réseau privé/],
  ['website', 'https://two words.example', /pas une adresse de page/],
  ['website', 'https://', /pas une adresse de page/],
  ['website', `https://ortie.example/${'a'.repeat(500)}`, /Trop long/],
  ['social-0-url', 'mailto:a@ortie.example', /commence par https/],
  ['chat-0-url', 'xmpp:a b', /pas une adresse de page/],
]

const others: Wrong[] = [
  ['name', '', /Il manque le nom/],
  ['name', ' \u200b\u202e\u2066 ', /Il manque le nom/],
  ['name', '\u0301\u200d', /aucun caractère/],
  ['name', 'é'.repeat(201), /Trop long : 201 caractères, 200 au plus/],
  ['contactEmail', 'not an address', /adresse e-mail/],
  ['contactEmail', 'a@b@ortie.example', /adresse e-mail/],
  ['contactEmail', 'a@ortie.example\nBcc: b@else.example', /adresse e-mail/],
  ['founded', '31/12/2019', /Écrivez une année/],
  ['founded', '2019-02-30', /n’existe pas/],
  ['founded', '0000', /n’existe pas/],
  ['founded', '２０１９', /Écrivez une année/],
  ['legalForm', 'kingdom', /réponses proposées/],
  ['audiences', 'robots', /réponses proposées/],
  ['places-0-country', 'Atlantide', /Ce pays n’est pas connu/],
  ['area-countries', 'FR, Narnia', /« Narnia » n’est pas un pays/],
  ['area-regions', 'FR-99', /« FR-99 »/],
  ['area-kilometres', '-5', /entre 1 et 20000/],
  ['area-kilometres', '1e3', /entre 1 et 20000/],
  ['description-fr', 'x'.repeat(5001), /Trop long/],
]

test('each sort of field refuses what is not of it, beside it, and keeps what was typed', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  const before = await findHoster(world.db, hoster.slug)
  for (const [field, typed, says] of [...addresses, ...others]) {
    const network: Fields = /-0-url$/.test(field) ? { [field.replace('url', 'network')]: 'mastodon' } : {}
    const answer = await coordination.post(edit, { ...fields, ...network, [field]: typed, activityNote: 'À garder' })
    const html = await answer.text()
    assert.equal(answer.status, 422, `${field}: ${typed.slice(0, 40)}`)
    assert.match(errorAt(html, field) ?? '', says, `${field}: ${typed.slice(0, 40)}`)
    assert.equal(fieldsIn(html).activityNote, 'À garder')
    assert.ok(html.includes(`<a href="#field-${field}">`), `the summary leads to ${field}`)
  }
  assert.deepEqual(await findHoster(world.db, hoster.slug), before)
})

test('prices and the rest of a service refuse what they are not', async () => {
  const world = await openTestSite()
  const { coordination, serviceEdit, hoster, service } = await givenRegister(world)
  const fields = await fieldsOf(coordination, serviceEdit)
  const wrong: Wrong[] = [
    ['access-member-price-cents', '-1', /Un montant s’écrit/],
    ['access-member-price-cents', '1e9', /Un montant s’écrit/],
    ['access-member-price-cents', '12', /par mois, par an/],
    ['access-client-price-currency', 'ZZZ', /monnaie n’est pas connue/],
    ['languages', 'klingonais', /« klingonais »/],
    ['readership', 'nobody', /réponses proposées/],
    ['open', 'maybe', /réponses proposées/],
    ['installType', 'MAGIC', /réponses proposées/],
    ['software-website', 'javascript:x', /commence par https/],
    ['software-modules', Array.from({ length: 101 }, (_, at) => `m${at}`).join(), /100 au plus/],
    ['endsOn', '2018', /fin vient avant/],
  ]
  for (const [field, typed, says] of wrong) {
    const beside: Fields = field.startsWith('software') ? { 'software-name': 'Etherpad' } : { startsOn: '2019-05' }
    const answer = await coordination.post(serviceEdit, { ...fields, ...beside, [field]: typed })
    assert.equal(answer.status, 422, `${field}: ${typed.slice(0, 40)}`)
    const at = typed === '12' ? 'access-member-price-per' : field
    assert.match(errorAt(await answer.text(), at) ?? '', says, `${field}: ${typed.slice(0, 40)}`)
  }
  assert.equal((await findService(world.db, hoster.id, service.slug)).revision, 1)
})

test('what is not seen is taken out of names, and letters have one spelling', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const name = '\u202eE\u0301glantine\u200b \ufeff\t du  Nord\u2069'
  await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), name })
  assert.equal((await findHoster(world.db, 'eglantine-du-nord')).facts.name, 'Églantine du Nord')
})

test('markup stays text', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const script = '</textarea><script>alert(1)</script>'
  await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), 'description-fr': script })
  for (const page of [await coordination.get(edit), await world.get(`/fr/hosters/${hoster.slug}`)])
    assert.ok(!page.includes('<script>alert'))
})

test('more rows than a form takes, and controls that nobody knows, break nothing', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  const rows = Array.from({ length: 21 }, (_, at) => [`social-${at}-network`, 'mastodon'] as const)
  const urls = rows.map((_, at) => [`social-${at}-url`, `https://social.example/${at}`] as const)
  const many = await coordination.post(edit, { ...fields, ...Object.fromEntries([...rows, ...urls]) })
  assert.match(errorAt(await many.text(), 'social') ?? '', /20 au plus/)
  const strange = {
    'social-99999-url': 'x',
    'places-0-here-was': '{"town":',
    __proto__x: '1',
    'description-zzzzzz': 'x',
  }
  const odd = { ...strange, 'places-0-town': 'Brest', 'social-count-was': '1e9', seen: '::: name', add: '' }
  assert.equal((await coordination.post(edit, { ...fields, ...odd })).status, 303)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.places[0]?.region, 'FR-29')
  const manyRows = await coordination.post(edit, { ...fields, add: 'social', 'social-count-was': '999999' })
  assert.ok((await manyRows.text()).length < 400_000)
})
