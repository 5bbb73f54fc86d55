import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '../../hosters/testing.ts'
import {
  clauseId,
  formAt,
  journaled,
  leadsTo,
  oneSuspicion,
  openRulings,
  suspect,
  suspicionsIn,
  text,
  voicesIn,
} from '../ruling/testing.ts'
import { mostOfHoster, perPersonAndDay, perVisitorAndHour, toldPerDay } from './suspicion.ts'

test('anybody says that a clause is not kept, and gets a receipt that says what becomes of it', async () => {
  const { world } = await openRulings()
  const page = await world.get(formAt)
  assert.match(page, /Crocus ne tient pas l’engagement R1/)
  assert.match(page, /14 jours pour répondre/)
  const receipt = leadsTo(await suspect(world))
  assert.match(receipt, /^\/fr\/suspicions\/receipts\/[\w-]{22}$/)
  const shown = await world.get(receipt)
  assert.match(shown, /L’hébergeur peut répondre jusqu’au 7 décembre 2026/)
  assert.match(shown, /mesure d’audience/)
  assert.deepEqual(await journaled(world), [])
})

test('in English too', async () => {
  const { world } = await openRulings()
  const receipt = leadsTo(await suspect(world, {}, { at: formAt.replace('/fr', '/en') }))
  assert.match(await world.get(receipt), /The hoster can answer until/)
  assert.equal((await oneSuspicion(world)).language, 'en')
})

test('nothing of it is public, for whoever asks', async () => {
  const { world, db } = await openRulings()
  await suspect(world)
  const { id } = await oneSuspicion(world)
  assert.equal((await world.request(`/fr/suspicions/${id}`)).status, 404)
  for (const address of [`/fr/hosters/crocus/suspicions/${id}`, `/fr/coordination/suspicions/${id}`])
    assert.match((await world.request(address)).headers.get('location') ?? '', /sign-in/)
  const { suspicionsOf } = await import('./index.ts')
  assert.deepEqual(await suspicionsOf(db, (await oneSuspicion(world)).hosterId), [])
})

test('the same form sent twice opens the same receipt', async () => {
  const { world } = await openRulings()
  const page = await world.get(formAt)
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
  world.pass({ seconds: 9 })
  const send = () => world.post(formAt, { stamp, text, email: '', website: '' })
  assert.equal(leadsTo(await send()), leadsTo(await send()))
  assert.equal((await voicesIn(world)).length, 1)
})

test('the same author and text count once, whatever the spaces and capitals', async () => {
  const { world, angelique } = await openRulings()
  await suspect(world, { email: 'navet@mail.example' })
  await suspect(world, {
    email: 'NAVET+list@mail.example',
    text: `  ${text.toUpperCase().replaceAll(' ', '\u00a0 ')} `,
  })
  await suspect(world, { email: 'radis@mail.example', text: text.replaceAll(' ', '\n') }, { visitor: '198.51.100.2' })
  const { id } = await oneSuspicion(world)
  assert.equal((await voicesIn(world)).length, 3)
  assert.match(await angelique.browser.get(`/fr/coordination/suspicions/${id}`), /2 personnes le disent/)
})

test('another text, or another clause, is another suspicion', async () => {
  const { world } = await openRulings()
  await suspect(world)
  await suspect(world, { text: `${text} Et un autre.` })
  await suspect(world, {}, { at: formAt.replace(clauseId, 'respect.accounts') })
  assert.equal((await suspicionsIn(world)).length, 3)
})

test('what is wrong with the form is said, and nothing typed is lost', async () => {
  const { world } = await openRulings()
  for (const [changes, said] of [
    [{ text: '' }, /Dites ce que vous avez constaté/],
    [{ text: 'Non.' }, /Écrivez au moins 20 caractères/],
    [{ text: 'é'.repeat(3001) }, /3\s000 caractères au plus/],
    [{ email: 'navet' }, /n’est pas complète/],
    [{ website: 'x' }, /robot|champ/i],
    [{ stamp: 'x' }, /./],
  ] as const) {
    const answer = await suspect(world, changes)
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, said)
    if (!('text' in changes)) assert.match(page, /mesure d’audience/)
  }
  assert.deepEqual(await suspicionsIn(world), [])
})

test('only clauses to which people are held, and hosters who are', async () => {
  const { world, db } = await openRulings()
  await given.hoster(db, { name: 'Ronce' })
  const at = (clause: string, hoster = 'crocus') => world.request(`/fr/hosters/${hoster}/suspicion/${clause}`)
  assert.equal((await at('respect.hearsay')).status, 404)
  assert.equal((await at('respect.nothing')).status, 404)
  assert.equal((await at(clauseId, 'ronce')).status, 409)
  assert.equal((await suspect(world, {}, { at: `/fr/hosters/ronce/suspicion/${clauseId}` })).status, 409)
  assert.deepEqual(await suspicionsIn(world), [])
})

test('one visitor is heard a few times an hour', async () => {
  const { world } = await openRulings()
  for (let at = 0; at < perVisitorAndHour; at++)
    assert.equal((await suspect(world, { text: `${text} ${at}` })).status, 303)
  const refused = await suspect(world, { text: `${text} encore` })
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  world.pass({ hours: 1 })
  assert.equal((await suspect(world, { text: `${text} encore` })).status, 303)
})

test('a crowd on one hoster is bounded, and who is signed in is still heard', async () => {
  const opened = await openRulings()
  const { world, pervenche, souci } = opened
  const statuses = new Map<number, number>()
  for (let at = 0; at < mostOfHoster.perDay + 10; at++) {
    const { status } = await suspect(world, { text: `${text} ${at}` }, { visitor: `203.0.${at >> 8}.${at & 255}` })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  assert.equal(statuses.get(303), mostOfHoster.perDay)
  assert.equal(statuses.get(429), 10)
  const told = world.db.selectFrom('notification').select('id').where('personId', '=', pervenche.id)
  assert.equal((await told.execute()).length, toldPerDay)
  for (let at = 0; at <= perPersonAndDay; at++) {
    const answer = await suspect(
      world,
      { text: `Souci dit encore autre chose, ${at}.` },
      { as: souci.browser, visitor: `192.0.2.${at}` },
    )
    assert.equal(answer.status, at < perPersonAndDay ? 303 : 429)
  }
})

test('two who say the same at once make one suspicion', async () => {
  const { world } = await openRulings()
  const send = (at: number) => suspect(world, {}, { visitor: `203.0.113.${at}` })
  const answers = await Promise.all([1, 2, 3, 4].map(send))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303, 303],
  )
  assert.equal((await suspicionsIn(world)).length, 1)
  assert.equal((await voicesIn(world)).length, 4)
})

test('a text that means to harm is shown as text', async () => {
  const { world, pervenche } = await openRulings()
  const hostile =
    '<script>alert(1)</script> \u202egnol\u202c [ici](javascript:alert(1)) **x** {count} <img src=x onerror=y>'
  const receipt = leadsTo(await suspect(world, { text: hostile }))
  const { id } = await oneSuspicion(world)
  for (const page of [await world.get(receipt), await pervenche.browser.get(`/fr/hosters/crocus/suspicions/${id}`)]) {
    assert.doesNotMatch(page, /<script>alert|<img src=x|href="javascript|\u202e/)
    assert.match(page, /&lt;script&gt;alert\(1\)/)
  }
})
