// What a hoster says of what fails, on its own pages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn } from '../../../delegates/testing.ts'
import { textOf } from '../../../directory/testing-text.ts'
import { given } from '../../../hosters/testing.ts'
import { coordinationIn, idIn, openHouse, told } from '../testing-house.ts'

test('a hoster tells what fails, since when, for which services; everybody reads it', async () => {
  const { world, incidents, pervenche, pad } = await openHouse()
  const answer = await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id })
  assert.equal(answer.status, 303)
  const page = textOf(await world.get(`${incidents}/${idIn(answer)}`))
  assert.match(page, /Crocus : Disque plein/)
  assert.match(page, /en panne depuis le 23 novembre 2026 (à )?10:30/)
  assert.match(page, /Crocus signale que quelque chose ne va pas/)
  assert.match(page, /Nous ajoutons de la place\. Merci de patienter\./)
  assert.match(page, /Pad annoncé par l’hébergeur, nos tests n’ont rien vu/)
  assert.doesNotMatch(page, /Visio|Dire ce qui se passe/)
})

test('no service ticked means all of them', async () => {
  const { world, incidents, pervenche, pad, visio } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, told)
  const rows = await world.db.selectFrom('incidentService').select('serviceId').execute()
  assert.deepEqual(rows.map(({ serviceId }) => serviceId).sort(), [pad.id, visio.id].sort())
})

test('the page of those who act for it shows what is told, and the way to tell more', async () => {
  const { incidents, pervenche } = await openHouse()
  assert.match(textOf(await pervenche.browser.get(incidents)), /Tout va bien : aucun incident en cours/)
  await pervenche.browser.post(`${incidents}/add`, told)
  const page = textOf(await pervenche.browser.get(incidents))
  assert.match(page, /Annoncer un incident .* Disque plein en panne depuis/)
})

test('messages follow, with another end expected, and that it is over', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  world.pass({ minutes: 20 })
  const page = `${incidents}/${id}`
  const said = { text: 'Le disque est en route.', expectedEnd: '2026-11-23T18:00' }
  assert.equal((await pervenche.browser.post(page, said)).status, 303)
  assert.match(textOf(await world.get(page)), /Retour attendu le 23 novembre 2026 (à )?18:00.*Le disque est en route/)
  world.pass({ hours: 2 })
  const answer = await pervenche.browser.post(`${page}/end`, {})
  assert.match(
    textOf(await pervenche.browser.get(answer.headers.get('location') ?? '')),
    /C’est fini : l’incident est clos/,
  )
  const [row] = await rows()
  assert.equal(row?.closedAt, '2026-11-23T12:20:00.000Z')
  assert.equal((await pervenche.browser.post(`${page}/end`, {})).status, 409, 'once')
  assert.equal((await pervenche.browser.post(page, { text: 'Voici pourquoi.' })).status, 303, 'afterwards too')
})

test('what is over already is told afterwards', async () => {
  const { incidents, pervenche, rows } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, { ...told, until: '2026-11-23T10:45' })
  const [row] = await rows()
  assert.deepEqual([row?.openedAt, row?.closedAt], ['2026-11-23T09:30:00.000Z', '2026-11-23T09:45:00.000Z'])
})

test('what is wrong stands beside its field, and nothing typed is lost', async () => {
  const { incidents, pervenche, rows } = await openHouse()
  const wrong: [Record<string, string>, RegExp][] = [
    [{ title: '' }, /Dites en quelques mots ce qui ne va pas/],
    [{ title: 'x'.repeat(121) }, /120 signes au plus/],
    [{ state: 'up' }, /Dites comment vont les services/],
    [{ since: '' }, /Dites depuis quand/],
    [{ since: 'hier' }, /Écrivez une date et une heure/],
    [{ since: '2026-02-31T10:00' }, /Écrivez une date et une heure/],
    [{ since: '2026-11-23T11:01' }, /annoncez une maintenance/],
    [{ since: '2026-10-01T10:00' }, /plus de 30 jours/],
    [{ until: '2026-11-23T10:00' }, /La fin vient avant le début/],
    [{ until: '2028-11-23T10:00' }, /dans plus d’un an/],
    [{ text: '' }, /Écrivez quelques mots/],
    [{ text: '  é ' }, /3 signes au moins/],
    [{ services: 'nobody' }, /n’est pas à cet hébergeur/],
  ]
  for (const [fields, said] of wrong) {
    const answer = await pervenche.browser.post(`${incidents}/add`, { ...told, ...fields })
    const page = await answer.text()
    assert.equal(answer.status, 422, JSON.stringify(fields))
    assert.match(textOf(page), said)
    assert.ok(page.includes('role="alert"'))
  }
  assert.deepEqual(await rows(), [])
})

test('nobody tells of another’s services, nor answers for them; the coordination may', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  const iris = await given.member(world.db, { name: 'Iris' })
  const other = await given.service(world.db, iris.id, { name: 'Mail' })
  const neighbour = await delegateIn(world, iris.id, 'Souci')
  assert.equal((await neighbour.browser.post(`${incidents}/add`, told)).status, 403)
  assert.equal((await world.post(`${incidents}/add`, told)).status, 401)
  assert.equal((await pervenche.browser.post(`${incidents}/add`, { ...told, services: other.id })).status, 422)
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  const theirs = `/fr/hosters/iris/incidents/${id}`
  assert.equal((await world.request(theirs)).status, 404)
  assert.equal((await neighbour.browser.post(theirs, { text: 'Rien à voir.' })).status, 404)
  assert.equal((await neighbour.browser.post(`${theirs}/end`, {})).status, 404)
  const { browser } = await coordinationIn(world)
  assert.equal((await browser.post(`${incidents}/${id}/end`, {})).status, 303)
  assert.equal((await rows()).length, 1)
})

test('a hoster tells ten incidents a day and no more, and one of the same services at a time', async () => {
  const { world, incidents, pervenche, pad, rows } = await openHouse()
  const once = await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id })
  const twice = await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id })
  assert.equal(twice.status, 409)
  assert.match(textOf(await twice.text()), /Un incident est déjà annoncé pour ces services/)
  await pervenche.browser.post(`${incidents}/${idIn(once)}/end`, {})
  for (let n = 0; n < 9; n++) {
    const past = { ...told, since: `2026-11-2${n % 3}T10:00`, until: `2026-11-2${n % 3}T10:30` }
    const answer = await pervenche.browser.post(`${incidents}/add`, past)
    assert.ok(answer.status === 303 || answer.status === 409)
  }
  const many = (await rows()).length
  for (let n = 0; n < 12; n++) {
    const past = { ...told, since: `2026-11-${10 + (n % 9)}T10:00`, until: `2026-11-${10 + (n % 9)}T10:30` }
    await pervenche.browser.post(`${incidents}/add`, past)
  }
  assert.ok(many <= 10 && (await rows()).length === 10)
  world.pass({ hours: 25 })
  assert.equal((await pervenche.browser.post(`${incidents}/add`, told)).status, 303)
})

test('hostile words stay words', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const answer = await pervenche.browser.post(`${incidents}/add`, {
    ...told,
    title: '<script>alert(1)</script>',
    text: '"><img src=x onerror=alert(1)> {count, plural, other {#}}',
  })
  const page = await world.get(`${incidents}/${idIn(answer)}`)
  assert.doesNotMatch(page, /<script>alert|<img src=x/)
  assert.match(textOf(page), /\{count, plural/)
  for (const id of ['%00', 'x'.repeat(3000), '%F0%9F%A6%80'])
    assert.equal((await world.request(`${incidents}/${id}`)).status, 404)
})

test('it is all said in English too', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  const english = incidents.replace('/fr/', '/en/')
  assert.match(
    textOf(await world.get(`${english}/${id}`)),
    /Crocus ?: Disque plein down since 23 November 2026 at 10:30/,
  )
  assert.match(textOf(await pervenche.browser.get(`${english}/add`)), /Tell of an incident at Crocus/)
  assert.match(textOf(await pervenche.browser.get(english)), /Incidents and maintenance at Crocus/)
})
