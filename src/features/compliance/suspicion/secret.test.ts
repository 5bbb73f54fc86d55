// Who said that a hoster does not keep to a clause is known to the coordination alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { givenRuling, leadsTo, mailsTo, oneSuspicion, openRulings, suspect, text, voicesIn } from '../ruling/testing.ts'

const mailbox = 'navet.secret@mail.example'

/** A suspicion of somebody with an account and a mailbox, which goes all its way. */
async function openSecret() {
  const opened = await openRulings()
  const { world, pervenche, angelique } = opened
  const person = await givenPerson(world.db, { name: 'Navette', email: mailbox })
  const browser = await world.as(person.id)
  const receipt = leadsTo(await suspect(world, { email: mailbox }, { as: browser }))
  const { id } = await oneSuspicion(world)
  const goOn = async () => {
    await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
    await angelique.browser.post(`/fr/coordination/suspicions/${id}/ruling`, {})
    const ruling = await givenRuling(opened, `/fr/coordination/rulings/suspicions/${id}`)
    await world.post(`${receipt}/appeal`, { reason: 'Je ne suis pas d’accord avec ces raisons.' })
    return ruling
  }
  return { ...opened, navet: { ...person, browser }, receipt, id, goOn }
}

/** Whether something tells who it is: their mailbox, their name, their number. */
const tells = (page: string, id: string) => [/navet\.secret/, /Navette/, new RegExp(id)].some((name) => name.test(page))

test('delegates, who rules and the public learn nothing of who it is, on any page', async () => {
  const { world, navet, id, angelique, pervenche, souci, receipt, goOn } = await openSecret()
  assert.ok(tells(await angelique.browser.get(`/fr/coordination/suspicions/${id}`), navet.id))
  const before = await pervenche.browser.get(`/fr/hosters/crocus/suspicions/${id}`)
  const ruling = await goOn()
  const asked = [
    before,
    await pervenche.browser.get('/fr/hosters/crocus/suspicions'),
    await pervenche.browser.get(`/fr/hosters/crocus/suspicions/${id}`),
    await pervenche.browser.get('/fr/account'),
    await pervenche.browser.get('/fr/account/data/export'),
    await pervenche.browser.get('/fr/journal?hoster=crocus'),
    await souci.browser.get('/fr/coordination/rulings'),
    await souci.browser.get(`/fr/coordination/rulings/suspicions/${id}`),
    await world.get(ruling.page),
    await world.get('/fr/rulings'),
    await world.get(`/fr/suspicions/${id}`),
    await world.get('/fr/journal'),
    await world.get('/fr/hosters/crocus'),
    // Not even who holds the receipt: it may be shown to somebody.
    await world.get(receipt),
  ]
  for (const browser of [pervenche.browser, souci.browser])
    asked.push(await (await browser.request('/fr/account/data/export.json')).text())
  for (const [at, page] of asked.entries()) assert.ok(!tells(page, navet.id), `page ${at}`)
  assert.match(await world.get(ruling.page), /Qui avait signalé le manquement a fait appel/)
})

test('it stands in no journal, notification, job or log, and in no mail but those to them', async () => {
  const { world, navet, goOn } = await openSecret()
  await goOn()
  world.pass({ hours: 1 })
  await world.runJobs()
  const own = ['suspicionVoice', 'person', 'authUser', 'authSession', 'notification', 'signInLink']
  for (const { name } of await world.db.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(world.db)
    const others = rows.filter((row) => !own.includes(name) && !(name === 'mail' && row.recipient === mailbox))
    assert.ok(!tells(JSON.stringify(others), navet.id), name)
  }
  assert.equal(await countNotifications(world, navet.id), 0)
  assert.ok(!tells(JSON.stringify(world.events), navet.id))
  assert.ok((await mailsTo(world, mailbox)).length > 0)
})

const countNotifications = async ({ db }: Awaited<ReturnType<typeof openSecret>>['world'], personId: string) =>
  (await db.selectFrom('notification').select('id').where('personId', '=', personId).execute()).length

test('somebody of the coordination who acts for the hoster is not shown it, nor decides; nor after leaving', async () => {
  const { world, db, crocus, navet, id } = await openSecret()
  const both = await givenPerson(db, { name: 'Bergamote', roles: ['administrator'] })
  const delegation = await givenDelegate(db, { personId: both.id, hosterId: crocus.id })
  const browser = await world.as(both.id)
  const isShut = async () => {
    const page = await browser.get(`/fr/coordination/suspicions/${id}`)
    assert.match(page, /qui l’a dit ne vous est pas montré/)
    assert.ok(!tells(page, navet.id))
    assert.equal(
      (await browser.post(`/fr/coordination/suspicions/${id}/dismissal`, { dismissal: 'x'.repeat(30) })).status,
      403,
    )
    assert.equal((await browser.post(`/fr/coordination/suspicions/${id}/ruling`, {})).status, 403)
  }
  await isShut()
  const ended = { endedAt: '2026-11-23T10:00:00.000Z', endedByPersonId: both.id }
  await db.updateTable('delegation').set(ended).where('id', '=', delegation).execute()
  world.pass({ hours: 48 })
  await isShut()
})

test('saying the same with somebody’s mailbox does not tell whether they said it', async () => {
  const probe = async (typed: string) => {
    const { world, pervenche, goOn } = await openSecret()
    await goOn()
    const answers = []
    // As often as one likes, from anywhere.
    for (let at = 0; at < 8; at++) {
      const answer = await suspect(world, { email: typed }, { visitor: `203.0.113.${at}`, as: pervenche.browser })
      const page = await (await pervenche.browser.request(leadsTo(answer))).text().catch(() => '')
      answers.push([answer.status, page.replaceAll(/[\w-]{36}/g, '…').replaceAll(/[\w-]{22}/g, '…')])
    }
    const list = await pervenche.browser.get('/fr/hosters/crocus/suspicions')
    return { answers, list: list.replaceAll(/[\w-]{36}/g, '…') }
  }
  assert.deepEqual(await probe(mailbox), await probe('somebody.else@mail.example'))
})

test('whoever says it again speaks for nobody: they appeal nothing, and withdraw their own word alone', async () => {
  const { world, id, goOn } = await openSecret()
  const again = leadsTo(await suspect(world, { email: mailbox }, { visitor: '203.0.113.9' }))
  await world.post(`${again}/withdrawal`, {})
  assert.equal((await oneSuspicion(world)).withdrawnAt, null)
  const late = leadsTo(await suspect(world, { email: mailbox }, { visitor: '203.0.113.8' }))
  await goOn().catch(() => null)
  const [row] = await world.db.selectFrom('ruling').selectAll().execute()
  assert.equal(row?.suspicionId, id)
  assert.doesNotMatch(await world.get(late), /Faire appel/)
  assert.equal((await world.post(`${late}/appeal`, { reason: 'Je voudrais un autre avis que celui-ci.' })).status, 404)
})

test('what others typed with my mailbox, signed in as themselves, is theirs in my data', async () => {
  const { world, souci, navet } = await openSecret()
  await suspect(
    world,
    { email: mailbox, text: 'Souci dit autre chose, avec une adresse empruntée.' },
    { as: souci.browser },
  )
  const own = await (await navet.browser.request('/fr/account/data/export.json')).text()
  assert.ok(own.includes(text))
  assert.doesNotMatch(own, /Souci dit autre chose/)
})

test('who is erased leaves the text, and nothing of who they were', async () => {
  const { world, db, navet, souci } = await openSecret()
  await suspect(
    world,
    { email: mailbox, text: 'Souci dit autre chose, avec une adresse empruntée.' },
    { as: souci.browser },
  )
  assert.equal((await navet.browser.post('/fr/account/erasure', { sure: 'yes' })).status, 303)
  const voices = await voicesIn(world)
  assert.deepEqual(
    voices.map(({ email, mailbox }) => [email, mailbox]),
    [
      [null, null],
      [null, null],
    ],
  )
  assert.deepEqual(
    voices.map(({ personId }) => personId),
    [null, souci.id],
  )
  const texts = await db.selectFrom('suspicion').select('text').execute()
  assert.ok(texts.some((row) => row.text === text))
})
