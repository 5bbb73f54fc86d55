import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, givenDelegate } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import {
  clauseId,
  formAt,
  givenRuling,
  givenToRule,
  mailsTo,
  oneSuspicion,
  openRulings,
  suspect,
  text,
} from '../ruling/testing.ts'
import { recordSuspicion } from './record-suspicion.ts'
import { mailedPerDay, mostOfHoster } from './suspicion.ts'

test('what waits is counted on both desks, and no more once it is over', async () => {
  const { world, pervenche, angelique } = await openRulings()
  assert.match(await pervenche.browser.get('/fr/account'), />\s*Signalements\s*</)
  assert.doesNotMatch(await angelique.browser.get('/fr/coordination'), /Engagements dits non tenus \(/)
  await suspect(world)
  await suspect(world, { text: `${text} Et un autre.` })
  assert.match(await pervenche.browser.get('/fr/account'), /2 signalements attendent/)
  assert.match(await pervenche.browser.get('/en/account'), /2 suspicions wait/)
  const { id } = await world.db.selectFrom('suspicion').select('id').executeTakeFirstOrThrow()
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  assert.match(await pervenche.browser.get('/fr/account'), /Un signalement attend/)
  assert.match(await angelique.browser.get('/fr/coordination'), /Engagements dits non tenus \(1\)/)
  await angelique.browser.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  const desk = await angelique.browser.get('/fr/coordination')
  assert.match(desk, /Avis à rendre \(1\)/)
  assert.doesNotMatch(desk, /Engagements dits non tenus \(/)
  assert.match(await pervenche.browser.get('/fr/account'), /Avis à rendre\s: un cas attend/)
})

test('who acts for no hoster is not asked to rule', async () => {
  const { world, db } = await openRulings()
  const person = await world.as((await givenPerson(db, { name: 'Mélisse' })).id)
  assert.doesNotMatch(await person.get('/fr/account'), /Avis à rendre/)
})

test('each is told in their own language, in whole sentences', async () => {
  const opened = await openRulings()
  const { pervenche, angelique, souci } = opened
  const said = await givenToRule(opened)
  await angelique.browser.post(`${said.case}/request`, { email: souci.email })
  const ruled = await givenRuling(opened, said.case)
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${ruled.id}/appeal`, {
    reason: 'Cet hôte est bien le nôtre, voyez.',
  })
  const french = await pervenche.browser.get('/fr/account')
  assert.match(french, /Quelqu’un dit que Crocus ne tient pas un engagement\. Vous avez 14 jours pour répondre/)
  assert.match(french, /Un avis a été rendu sur Crocus/)
  assert.match(await souci.browser.get('/en/account'), /The coordination asks you to rule on a case about Crocus/)
  assert.match(await souci.browser.get('/fr/account'), /L’avis rendu sur Crocus fait l’objet d’un appel/)
  assert.match(await angelique.browser.get('/en/account'), /A hoster answered what is said of it/)
  for (const { browser } of [pervenche, souci, angelique])
    assert.doesNotMatch(await browser.get('/fr/account'), /compliance\.|\{hoster\}/)
})

test('who wrote in English is written to in English', async () => {
  const { world, pervenche } = await openRulings()
  await suspect(world, { email: 'navet@mail.example' }, { at: formAt.replace('/fr', '/en') })
  const { id } = await oneSuspicion(world)
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  const [mail] = await mailsTo(world, 'navet@mail.example')
  assert.equal(mail?.subject, 'What became of what you said of Crocus')
  assert.match(
    mail?.body ?? '',
    /The hoster answered\. Everything is read here:\n\nhttp:\/\/localhost:3000\/en\/suspicions\/receipts\//,
  )
})

test('a hoster’s name does not write our mails', async () => {
  const { world, db } = await openRulings()
  const name = 'Gagnez\u2028 https://evil.example <b>{link}</b>'
  const hoster = await given.member(db, { name, contactEmail: null })
  const person = await delegateIn(world, hoster.id, 'Ronce')
  const { slug } = await db.selectFrom('hoster').select('slug').where('id', '=', hoster.id).executeTakeFirstOrThrow()
  await suspect(world, { email: 'navet@mail.example' }, { at: `/fr/hosters/${slug}/suspicion/${clauseId}` })
  const { id } = await oneSuspicion(world)
  await person.browser.post(`/fr/hosters/${slug}/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  const [mail] = await mailsTo(world, 'navet@mail.example')
  assert.doesNotMatch(mail?.subject ?? '', /\n|\u2028/)
  assert.match(mail?.body ?? '', /\/fr\/suspicions\/receipts\/[\w-]{22}\n/)
})

test('one hoster has us write to no more than a few a day, whatever addresses were typed', async () => {
  const { world, pervenche } = await openRulings()
  const { ofHoster } = mailedPerDay
  for (let at = 0; at < ofHoster + 3; at++)
    await suspect(world, { email: `navet.${at}@mail.example` }, { visitor: `203.0.113.${at}` })
  const { id } = await oneSuspicion(world)
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  const written = (await world.mails()).filter(({ recipient }) => recipient.startsWith('navet.'))
  assert.equal(written.length, ofHoster)
})

test('who took it back is written to no more', async () => {
  const { world, pervenche } = await openRulings()
  const answer = await suspect(world, { email: 'navet@mail.example' })
  await suspect(world, { email: 'radis@mail.example' }, { visitor: '203.0.113.1' })
  const receipt = new URL(answer.headers.get('location') ?? '', world.publicUrl).pathname
  await world.post(`${receipt}/withdrawal`, {})
  const { id } = await oneSuspicion(world)
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  assert.deepEqual(await mailsTo(world, 'navet@mail.example'), [])
  assert.equal((await mailsTo(world, 'radis@mail.example')).length, 1)
})

test('what one hoster has before it without an answer is bounded, however slowly it comes', async () => {
  const { world, db, crocus, pervenche } = await openRulings()
  const { publicUrl, secret } = world
  for (let at = 0; at < mostOfHoster.waiting; at++) {
    if (at % 90 === 89) world.pass({ hours: 25 })
    const said = {
      hosterId: crocus.id,
      clauseId,
      text: `${text} ${at}`,
      language: 'fr',
      email: null,
      person: null,
    } as const
    await recordSuspicion(db, { ...said, token: `token-${at}` }, { now: world.now, publicUrl, secret })
  }
  world.pass({ hours: 25 })
  const refused = await suspect(world)
  assert.equal(refused.status, 429)
  assert.match(await refused.text(), /trop de signalements à la fois/)
  const list = await (await world.as(pervenche.id)).get('/fr/hosters/crocus/suspicions')
  assert.equal(list.match(/<tr>/g)?.length, mostOfHoster.waiting + 1)
  const romarin = await given.member(db, { name: 'Romarin' })
  assert.equal((await suspect(world, {}, { at: `/fr/hosters/romarin/suspicion/${clauseId}` })).status, 303)
  assert.ok(romarin.id)
})

test('the coordination’s list says whose turn it is', async () => {
  const { world, db, angelique, pervenche, crocus } = await openRulings()
  await suspect(world)
  const list = () => angelique.browser.get('/fr/coordination/suspicions')
  assert.match(await list(), /L’hébergeur peut encore répondre/)
  const { id } = await oneSuspicion(world)
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  assert.match(await list(), /À vous de décider/)
  await angelique.browser.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  assert.match(await list(), /Quelqu’un va trancher/)
  assert.match(await angelique.browser.get(`/fr/coordination/suspicions/${id}`), /Voir qui peut trancher/)
  assert.match(await angelique.browser.get('/en/coordination/suspicions'), /Somebody will rule/)
  const other = await givenPerson(db, { name: 'Bergamote' })
  await givenDelegate(db, { personId: other.id, hosterId: crocus.id })
  assert.equal((await (await world.as(other.id)).request('/fr/coordination/suspicions')).status, 403)
})

test('the hoster’s own list parts what waits from what does not', async () => {
  const { world, pervenche } = await openRulings()
  const at = '/fr/hosters/crocus/suspicions'
  assert.match(await pervenche.browser.get(at), /Rien pour l’instant/)
  await suspect(world)
  assert.match(await pervenche.browser.get(at), /Attendent votre réponse/)
  const { id } = await oneSuspicion(world)
  await pervenche.browser.post(`${at}/${id}`, { answer: 'Nous avons retiré cet appel.' })
  const page = await pervenche.browser.get(at)
  assert.doesNotMatch(page, /Attendent votre réponse/)
  assert.match(page, /Les autres/)
})

test('the collective sets how long a hoster has', async () => {
  const { world, db, pervenche } = await openRulings()
  await given.collective(db, { diagnosis: { days: 14, firstDays: 30, suspicionDays: 5 } })
  assert.match(await world.get(formAt), /5 jours pour répondre/)
  await suspect(world)
  assert.match(await pervenche.browser.get('/fr/account'), /5 jours pour répondre/)
  assert.equal((await oneSuspicion(world)).answerDueAt.slice(0, 10), '2026-11-28')
})
