// The way of a self-assessment from its first word to the public, through the front door.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { errorAt, textOf } from '../../editing/testing.ts'
import { draftOf } from './draft-queries.ts'
import { declarationOf } from './queries.ts'
import { filled, givenSent, home, openDeclaring, read, save, send, sendNow } from './testing.ts'

const open = `${home}/open`

test('a declaration is begun, saved chapter by chapter, sent, and read by everybody', async () => {
  const { world, hoster, ana, zoe } = await openDeclaring()
  assert.match(textOf(await ana.browser.get(home)), /Commencer une feuille blanche/)
  assert.equal((await ana.browser.post(home, { do: 'blank' })).headers.get('location'), home)
  const saved = await save(ana.browser, open, {
    'open.free-software.state': 'met',
    'open.free-software.explanation': 'Tout est **libre**.',
    'open.free-software.link': 'https://crocus.example/libre',
    'open.formats.state': 'planned',
    'open.formats.planned-on': '03/2027',
    go: 'next',
  })
  assert.equal(saved.headers.get('location'), `${home}/transparent?saved=yes`)
  assert.match(await ana.browser.get(`${home}/transparent?saved=yes`), /role="status"/)
  assert.match(textOf(await world.get(read)), /n’a pas encore envoyé d’autoévaluation/)
  assert.match(textOf(await ana.browser.get(home)), /2 réponses sur 2.*Aucune réponse sur 2/)

  const sent = await sendNow(ana.browser)
  assert.equal(sent.headers.get('location'), `${read}?saved=sent`)
  const page = await world.get(read)
  assert.match(textOf(page), /O1.*Dit le respecter.*Dit le 23 novembre 2026.*Tout est libre/)
  assert.match(page, /<strong>libre<\/strong>/)
  assert.match(page, /href="https:\/\/crocus\.example\/libre" rel="noopener noreferrer external"/)
  assert.match(textOf(page), /O2.*Dit qu’il le respectera pour : mars 2027/)
  assert.match(textOf(page), /T1.*N’en dit rien/)
  assert.doesNotMatch(page, /Ana|Zoé/)

  const declaration = await declarationOf(world.db, hoster.id)
  assert.deepEqual([...(declaration?.clauses.keys() ?? [])].sort(), ['open.formats', 'open.free-software'])
  assert.equal(declaration?.versionNumber, 1)
  assert.equal(declaration?.clauses.get('open.formats')?.plannedOn, '2027-03')
  assert.equal(await draftOf(world.db, hoster.id), null)
  assert.deepEqual(await toldTo(world, zoe.id), [
    { key: 'compliance.told-declaration-sent', href: '/hosters/crocus/declarations' },
  ])
  assert.deepEqual(await toldTo(world, ana.id), [])
  assert.match(textOf(await world.get('/fr/journal')), /L’autoévaluation de Crocus a été envoyée/)
  assert.match(textOf(await world.get('/en/journal')), /The self-assessment of Crocus was sent/)
})

test('what is wrong stands beside its field, the rest of the page is saved, and nothing typed is lost', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const refused = await save(ana.browser, open, {
    'open.free-software.state': 'met',
    'open.formats.state': 'planned',
    'open.formats.explanation': 'Bientôt.',
    'open.formats.link': 'javascript:alert(1)',
    'open.formats.planned-on': 'demain',
  })
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(errorAt(page, 'open-formats-link') ?? '', /adresse d’une page que tout le monde peut ouvrir/)
  assert.match(errorAt(page, 'open-formats-planned-on') ?? '', /2027-03/)
  assert.match(page, /value="javascript:alert\(1\)"/)
  assert.match(page, /value="demain"/)
  assert.match(page, />\s*Bientôt\.<\/textarea>/)
  assert.match(textOf(page), /Le reste de la page est enregistré/)
  const { answers } = (await draftOf(world.db, hoster.id)) ?? { answers: new Map() }
  assert.deepEqual([...answers.keys()], ['open.free-software'])
})

test('a plan needs a day that is to come', async () => {
  const { ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const cases: [string, RegExp][] = [
    ['', /Dites pour quand/],
    ['2025', /est passée/],
    ['2026-10', /est passée/],
    ['22/11/2026', /est passée/],
    ['2090', /trop lointaine/],
    ['2027-13', /Écrivez une date/],
    ['2027-02-30', /Écrivez une date/],
  ]
  for (const [day, said] of cases) {
    const answer = await save(ana.browser, open, { 'open.formats.state': 'planned', 'open.formats.planned-on': day })
    assert.equal(answer.status, 422, day)
    assert.match(errorAt(await answer.text(), 'open-formats-planned-on') ?? '', said, day)
  }
  for (const day of ['2026', '2026-11', '23/11/2026', '2027-3-5'])
    assert.equal(
      (await save(ana.browser, open, { 'open.formats.state': 'planned', 'open.formats.planned-on': day })).status,
      303,
      day,
    )
})

test('a text without a choice is kept, and keeps the declaration from being sent', async () => {
  const { ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const saved = await save(ana.browser, open, { 'open.formats.explanation': 'À voir.' })
  assert.equal(saved.status, 303)
  assert.match(textOf(await ana.browser.get(home)), /1 réponse à terminer/)
  const refused = await sendNow(ana.browser)
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /href="\/fr\/hosters\/crocus\/declaration\/open#clause-open-formats"/)
  assert.match(textOf(page), /O2 : Choisissez ce que vous dites/)
})

test('nothing answered is nothing to send', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const refused = await sendNow(ana.browser)
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /Répondez à un engagement au moins/)
  assert.equal(await declarationOf(world.db, hoster.id), null)
})

test('a day that passed while it was written is told when it is sent', async () => {
  const { world, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, open, { 'open.formats.state': 'planned', 'open.formats.planned-on': '2026-11-24' })
  world.pass({ hours: 48 })
  const refused = await sendNow(ana.browser)
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /O2 : Cette date est passée/)
})

test('a declaration starts from the last one, with its answers, and says what to look at again', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await givenSent(ana.browser, { 'open.formats.state': 'not-met', 'open.formats.explanation': 'Pas encore.' })
  const last = await declarationOf(world.db, hoster.id)
  world.pass({ hours: 24 * 300 })
  assert.match(textOf(await ana.browser.get(home)), /Partir de celle du 23 novembre 2026/)
  await ana.browser.post(home, { do: 'last' })
  const page = await ana.browser.get(open)
  assert.match(page, /name="open\.formats\.state" value="not-met" checked/)
  assert.match(page, />\s*Pas encore\.<\/textarea>/)
  assert.equal(textOf(page).match(/Réponse reprise de la fois précédente/g)?.length, 2)
  assert.match(textOf(await ana.browser.get(home)), /2 réponses reprises, à relire/)

  await save(ana.browser, open, { 'open.formats.state': 'met' })
  assert.doesNotMatch(textOf(await ana.browser.get(home)), /reprises/)
  assert.equal((await declarationOf(world.db, hoster.id))?.id, last?.id, 'the last one stands until another is sent')
  await sendNow(ana.browser)
  const present = textOf(await world.get(read))
  assert.match(present, /O1 .*Dit le respecter.*Dit le 19 septembre 2027.*O2 .*Dit le respecter/)
  assert.match(present, /23 novembre 2026, version 1/)
  const former = textOf(await world.get(`${read}/${last?.id}`))
  assert.match(former, /Celle-ci n’est plus la dernière/)
  assert.match(former, /O2 .*Dit ne pas le respecter/)
})

test('whoever begins second finds what the first began', async () => {
  const { world, hoster, ana, zoe } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, open, { 'open.formats.state': 'met' })
  await zoe.browser.post(home, { do: 'blank' })
  assert.match(await zoe.browser.get(open), /name="open\.formats\.state" value="met" checked/)
  const rows = await world.db.selectFrom('declaration').select('id').where('hosterId', '=', hoster.id).execute()
  assert.equal(rows.length, 1)
})

test('what is thrown away is gone, and what was sent stays', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await givenSent(ana.browser)
  const last = await declarationOf(world.db, hoster.id)
  await ana.browser.post(home, { do: 'last' })
  const answer = await ana.browser.post(home, { do: 'discard' })
  assert.equal(answer.headers.get('location'), `${home}?saved=discarded`)
  assert.match(await ana.browser.get(`${home}?saved=discarded`), /role="status"/)
  assert.equal(await draftOf(world.db, hoster.id), null)
  assert.deepEqual(await declarationOf(world.db, hoster.id), last)
  assert.equal((await ana.browser.post(home, { do: 'discard' })).status, 404)
  const verbs = await world.db.selectFrom('journalEntry').select(['verb', 'visibility']).execute()
  assert.ok(verbs.some(({ verb, visibility }) => verb === 'declaration.discarded' && visibility === 'private'))
})

test('without a charter in force there is nothing to declare', async () => {
  const { world, ana } = await openDeclaring()
  await world.db.updateTable('documentVersion').set({ withdrawnOn: '2026-01-01' }).execute()
  assert.match(textOf(await ana.browser.get(home)), /Aucune charte n’est en vigueur/)
  assert.equal((await ana.browser.post(home, { do: 'blank' })).status, 409)
  assert.equal((await ana.browser.request(open)).status, 404)
})

test('a clause that is not confirmed may be answered, and the page says so', async () => {
  const { ana, world } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const page = await ana.browser.get(`${home}/transparent`)
  assert.match(textOf(page), /Le collectif n’a pas encore confirmé la formulation/)
  await save(ana.browser, `${home}/transparent`, { 'transparent.funding.state': 'met' })
  await sendNow(ana.browser)
  assert.match(textOf(await world.get(read)), /T2 Il dit qui le paie\. .*Dit le respecter/)
})

test('the form says in English what it says in French', async () => {
  const { ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const page = await ana.browser.get('/en/hosters/crocus/declaration/open')
  assert.match(textOf(page), /EN Il n’héberge.*Your answer to clause O1.*We keep to it.*By when.*Explanation/)
})

test('an unknown chapter, clause, declaration or button is refused in words', async () => {
  const { ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  for (const nowhere of [`${home}/closed`, `${home}/files/closed.doors`, `${read}/unheard-of`])
    assert.equal((await ana.browser.request(nowhere)).status, 404, nowhere)
  for (const wrong of [{ do: 'dance' }, {}, { do: 'send' }, { do: 'send', revision: 'x' }])
    assert.equal((await ana.browser.post(home, wrong)).status, 422, JSON.stringify(wrong))
})

test('a button that is none saves and stays', async () => {
  const { ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const fields = await filled(ana.browser, open, { 'open.formats.state': 'met', go: 'files closed.doors' })
  assert.equal((await send(ana.browser, open, fields)).headers.get('location'), `${open}?saved=yes`)
})
