import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestSite } from '../../testing.ts'
import { textOf } from '../editing/testing.ts'
import { allPlaces } from './places.ts'
import { givenPlace, openCoordinated, opened } from './testing.ts'

type Browser = Awaited<ReturnType<typeof openCoordinated>>['browser']

const desk = '/fr/coordination/portal'

const entries = (world: TestSite) =>
  world.db
    .selectFrom('journalEntry')
    .select(['id', 'verb', 'visibility'])
    .where('verb', 'like', 'portal.%')
    .orderBy('id')
    .execute()
const verbsOf = async (world: TestSite) => (await entries(world)).map(({ verb }) => verb)
const onlyPlace = async (world: TestSite) => {
  const [place] = await allPlaces(world.db)
  assert.ok(place)
  return place
}

describe('letting services in', () => {
  test('who could take part is offered, and comes in by one button', async () => {
    const { world, browser } = await openCoordinated()
    const { serviceId } = await givenPlace(world.db, 'Ortie', { outside: true })
    const html = await browser.get(`${desk}/kinds/pad`)
    assert.match(html, /name="service" value="ortie\/pad"/)
    const answer = await browser.post(`${desk}/kinds/pad/entrance`, { service: 'ortie/pad' })
    assert.equal(answer.headers.get('location'), `${desk}/kinds/pad`)
    const place = await onlyPlace(world)
    assert.deepEqual([place.serviceId, place.weight, place.trusted], [serviceId, 2, true])
    assert.equal((await opened(world, '/open/pad')).status, 303)
    assert.deepEqual(await verbsOf(world), ['portal.let-in'])
    assert.match(textOf(await browser.get(desk)), /Pad Ortie sert en ce moment · poids 2/)
  })

  test('the address of its page will do', async () => {
    const { world, browser } = await openCoordinated()
    await givenPlace(world.db, 'Ortie', { outside: true })
    await browser.post(`${desk}/kinds/pad/entrance`, { service: 'https://chats.example/fr/services/ortie/pad/' })
    assert.equal((await allPlaces(world.db)).length, 1)
  })

  test('one that needs an account, has no address, or cannot be opened there stays outside, and the page says why', async () => {
    const { world, browser } = await openCoordinated()
    const free = [{ condition: 'free', who: null, price: null }] as const
    await givenPlace(world.db, 'Compte', { outside: true, service: { access: [...free] } })
    await givenPlace(world.db, 'Sans', { outside: true, service: { url: null } })
    await givenPlace(world.db, 'Devine', { outside: true, service: { urlIsGuessed: true } })
    await givenPlace(world.db, 'Script', { outside: true, service: { url: 'javascript:alert(1)' } })
    await givenPlace(world.db, 'Ortie')
    const reasons: [string, RegExp, string?][] = [
      ['compte/pad', /n’est pas ouvert à tous sans compte/],
      ['sans/pad', /n’a pas d’adresse/],
      ['devine/pad', /n’a pas d’adresse/],
      ['script/pad', /n’a pas d’adresse/],
      ['ortie/pad', /y prend déjà part/],
      ['ortie/pad', /ne sait pas ouvrir ce logiciel/, 'visio'],
    ]
    for (const [service, why, kind = 'pad'] of reasons) {
      const answer = await browser.post(`${desk}/kinds/${kind}/entrance`, { service })
      assert.equal(answer.status, 422, service)
      assert.match(textOf(await answer.text()), why, service)
    }
    assert.equal((await allPlaces(world.db)).length, 1)
  })

  test('what does not exist is not let in', async () => {
    const { world, browser } = await openCoordinated()
    await givenPlace(world.db, 'Ortie', { outside: true })
    for (const service of ['', 'ortie', 'ortie/none', 'nobody/pad', '../../etc', 'x'.repeat(9000)])
      assert.ok([404, 422].includes((await browser.post(`${desk}/kinds/pad/entrance`, { service })).status), service)
    assert.equal((await browser.post(`${desk}/kinds/bread/entrance`, { service: 'ortie/pad' })).status, 404)
  })
})

describe('how a place serves', () => {
  const rules = { trusted: 'yes', weight: '7', opensAt: '', keptDays: '', revision: '1' }

  test('weight, trust, address and days are the coordination’s to change', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie')
    const typed = { ...rules, opensAt: 'https://ortie.example/p/{name}', keptDays: '90' }
    const answer = await browser.post(`${desk}/places/${placeId}`, typed)
    assert.equal(answer.status, 303)
    const { weight, opensAt, keptDays, revision } = await onlyPlace(world)
    assert.deepEqual([weight, opensAt, keptDays, revision], [7, 'https://ortie.example/p/{name}', 90, 2])
    assert.match((await opened(world, '/open/pad')).to ?? '', /^https:\/\/ortie\.example\/p\//)
    assert.match(await browser.get(`${desk}/places/${placeId}`), /name="weight"[^>]*value="7"/)
  })

  test('without trust or weight it stays listed and is never sent to', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie')
    await browser.post(`${desk}/places/${placeId}`, { ...rules, trusted: '' })
    assert.equal((await opened(world, '/open/pad')).status, 503)
    assert.match(textOf(await browser.get(desk)), /listé, jamais tiré/)
    await browser.post(`${desk}/places/${placeId}`, { ...rules, weight: '0', revision: '2' })
    assert.match(textOf(await browser.get(desk)), /poids nul : jamais tiré/)
  })

  test('wrong rules come back with what was typed', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie')
    for (const wrong of [
      { weight: '101' },
      { weight: 'x' },
      { weight: '' },
      { opensAt: 'javascript:alert(1)' },
      { keptDays: '0' },
    ]) {
      const answer = await browser.post(`${desk}/places/${placeId}`, { ...rules, ...wrong })
      assert.equal(answer.status, 422, JSON.stringify(wrong))
      for (const [name, value] of Object.entries(wrong))
        assert.match(await answer.text(), new RegExp(`name="${name}"[^>]*value="${value.replace(/[()]/g, '.')}"`))
    }
    assert.equal((await onlyPlace(world)).revision, 1)
  })

  test('who comes second over what another changed is told, and changes nothing', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie')
    await browser.post(`${desk}/places/${placeId}`, rules)
    const answer = await browser.post(`${desk}/places/${placeId}`, { ...rules, weight: '9' })
    assert.equal(answer.status, 409)
    assert.equal((await onlyPlace(world)).weight, 7)
  })

  test('to take it out is one button', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie')
    assert.equal((await browser.post(`${desk}/places/${placeId}/removal`, {})).status, 303)
    assert.deepEqual(await allPlaces(world.db), [])
    assert.equal((await opened(world, '/open/pad')).status, 404)
    assert.equal((await browser.post(`${desk}/places/${placeId}/removal`, {})).status, 404)
  })
})

describe('the words of a stall', () => {
  const words = {
    nameFr: 'Écrire',
    nameEn: 'Write',
    sentenceFr: 'Du texte.',
    sentenceEn: 'Text.',
    fieldFr: 'Nom',
    fieldEn: '',
  }

  test('the coordination writes over the usual ones, and moves it in the row', async () => {
    const { world, browser } = await openCoordinated()
    const answer = await browser.post(`${desk}/kinds/secret`, { ...words, position: '1', revision: '0' })
    assert.equal(answer.status, 303)
    const html = await world.get('/en/portal')
    assert.match(html, /id="pad".*id="secret"|id="secret".*id="pad"/s)
    assert.match(textOf(html), /Write Text\./)
    assert.deepEqual(await verbsOf(world), ['portal.kind-edited'])
    assert.match(textOf(await browser.get('/fr/journal')), /L’étal Écrire du portail a été modifié/)
  })

  test('a closed one is not shown and opens nothing', async () => {
    const { world, browser } = await openCoordinated()
    await givenPlace(world.db, 'Ortie')
    await browser.post(`${desk}/kinds/pad`, { ...words, position: '1', closed: 'yes', revision: '0' })
    const html = await world.get('/fr/portal')
    assert.ok(!html.includes('id="pad"'))
    assert.match(html, /8 étals, ouverts sans compte/)
    assert.equal((await opened(world, '/open/pad')).status, 404)
    assert.equal((await world.request('/fr/portal/pad')).status, 404)
    assert.match(textOf(await browser.get(desk)), /Fermé/)
  })

  test('a stall without a name, or with too many words, is refused', async () => {
    const { browser } = await openCoordinated()
    for (const wrong of [
      { nameFr: '', nameEn: '' },
      { sentenceFr: '', sentenceEn: ' ' },
      { nameEn: 'x'.repeat(61) },
      { position: '0' },
    ]) {
      const answer = await browser.post(`${desk}/kinds/pad`, { ...words, position: '1', revision: '0', ...wrong })
      assert.equal(answer.status, 422, JSON.stringify(wrong))
    }
    assert.equal((await browser.post(`${desk}/kinds/bread`, { ...words, position: '1', revision: '0' })).status, 404)
  })
})

describe('taking back from the journal', () => {
  async function undone(world: TestSite, browser: Browser, verb: string) {
    const entry = (await entries(world)).find((entry) => entry.verb === verb)
    assert.equal((await browser.post(`/fr/journal/${entry?.id}/undoing`, {})).status, 303, verb)
  }

  test('each change is taken back as a new one', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie', { rules: { weight: 5, keptDays: 30 } })
    await browser.post(`${desk}/places/${placeId}`, {
      trusted: 'yes',
      weight: '9',
      opensAt: '',
      keptDays: '30',
      revision: '1',
    })
    await undone(world, browser, 'portal.changed')
    assert.equal((await onlyPlace(world)).weight, 5)
    await browser.post(`${desk}/places/${placeId}/removal`, {})
    await undone(world, browser, 'portal.taken-out')
    const { weight, keptDays } = await onlyPlace(world)
    assert.deepEqual([weight, keptDays], [5, 30])
    await undone(world, browser, 'portal.let-in')
    assert.deepEqual(await allPlaces(world.db), [])
    const form = { nameFr: 'Écrire', nameEn: '', sentenceFr: 'Du texte.', sentenceEn: '', fieldFr: '', fieldEn: '' }
    await browser.post(`${desk}/kinds/pad`, { ...form, position: '1', revision: '0' })
    await undone(world, browser, 'portal.kind-edited')
    assert.match(textOf(await world.get('/fr/portal')), /Écrire à plusieurs Un texte commun/)
  })

  test('what has changed again since stays as it is', async () => {
    const { world, browser } = await openCoordinated()
    const { placeId } = await givenPlace(world.db, 'Ortie')
    const rules = { trusted: 'yes', opensAt: '', keptDays: '' }
    await browser.post(`${desk}/places/${placeId}`, { ...rules, weight: '9', revision: '1' })
    await browser.post(`${desk}/places/${placeId}`, { ...rules, weight: '3', revision: '2' })
    const [, first] = await entries(world)
    assert.equal((await browser.post(`/fr/journal/${first?.id}/undoing`, {})).status, 409)
    assert.equal((await onlyPlace(world)).weight, 3)
  })
})
