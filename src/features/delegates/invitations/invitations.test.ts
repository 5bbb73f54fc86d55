import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { invitationsFor } from '../index.ts'
import { delegateIn, journalOf, linkIn, openCrocus, presentIn, toldTo } from '../testing.ts'

const souci = 'souci@mail.example'

async function invited(said: { language?: string } = {}) {
  const { world, hoster, page } = await openCrocus()
  const inviter = await delegateIn(world, hoster.id, 'Pervenche')
  const answer = await inviter.browser.post(`${page}/delegates`, { email: souci, language: 'fr', ...said })
  assert.equal(answer.status, 303, await answer.text())
  return { world, hoster, page, inviter, link: await linkTo(world, souci) }
}

async function linkTo(world: TestSite, email: string): Promise<string> {
  const mail = (await world.mails()).find(({ recipient }) => recipient === email)
  return linkIn(mail?.body ?? '')
}

async function asPerson(world: TestSite, name: string, email: string) {
  const { id } = await givenPerson(world.db, { name, email })
  return { id, browser: await world.as(id) }
}

test('an invitation is a mail with a link that the invited accepts in their own account', async () => {
  const { world, hoster, page, inviter, link } = await invited()
  const [mail] = await world.mails()
  assert.match(mail?.body ?? '', /Pervenche vous invite à agir pour Crocus/)
  const { id, browser } = await asPerson(world, 'Souci', souci)
  assert.match(await browser.get(link), /Accepter/)
  assert.equal((await presentIn(world, hoster.id)).length, 1, 'looking accepts nothing')
  const answer = await browser.post(link, {})
  assert.equal(answer.headers.get('location'), `${page}/delegates`)
  assert.deepEqual(await presentIn(world, hoster.id), [inviter.id, id])
  assert.match(await browser.get(`${page}/delegates`), /sur invitation/)
  assert.equal((await toldTo(world, inviter.id))[0]?.key, 'delegates.told-admitted-invitation')
  assert.deepEqual(
    await journalOf(world, hoster.id),
    ['delegation.started (public)', 'invitation.sent (private)'].sort(),
  )
})

test('the mail is in the language that the inviter chose', async () => {
  const { world, link } = await invited({ language: 'en' })
  assert.match((await world.mails())[0]?.body ?? '', /Pervenche invites you to act for Crocus/)
  assert.match(link, /^\/en\/invitations\//)
})

test('whoever knows the link, but not the mailbox, gets nowhere', async () => {
  const { world, hoster, link } = await invited()
  const signedOut = world.visitor()
  const page = await signedOut.get(link)
  assert.match(page, /\/fr\/sign-in\?next=\/invitations\/[\w-]+&amp;email=souci%40mail\.example/)
  assert.doesNotMatch(page, />Accepter</)
  assert.equal((await signedOut.post(link, {})).status, 401)
  const { browser } = await asPerson(world, 'Ortie', 'ortie@mail.example')
  const other = await browser.get(link)
  assert.match(other, /Vous êtes connecté·e avec <bdi>ortie@mail\.example/)
  assert.match(other, /action="\/fr\/sign-out"/)
  assert.equal((await browser.post(link, {})).status, 403)
  assert.equal((await presentIn(world, hoster.id)).length, 1)
})

test('an invitation opens once, and says kindly when it is done', async () => {
  const { world, hoster, page, link } = await invited()
  const { browser } = await asPerson(world, 'Souci', souci)
  await browser.post(link, {})
  assert.match(await browser.get(link), /C’est déjà fait/)
  assert.equal((await browser.post(link, {})).headers.get('location'), `${page}/delegates`)
  const visitor = await world.request(link)
  assert.equal(visitor.status, 404)
  assert.match(await visitor.text(), /déjà été acceptée/)
  assert.equal((await presentIn(world, hoster.id)).length, 2)
})

test('fifty clicks at once admit once', async () => {
  const { world, hoster, link } = await invited()
  const { browser } = await asPerson(world, 'Souci', souci)
  const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(link, {})))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal((await presentIn(world, hoster.id)).length, 2)
})

test('an invitation ends after fourteen days, at the very instant', async () => {
  const { world, hoster, link } = await invited()
  const { browser } = await asPerson(world, 'Souci', souci)
  world.pass({ hours: 14 * 24 - 1, minutes: 59, seconds: 59, milliseconds: 999 })
  assert.equal((await browser.request(link)).status, 200)
  world.pass({ milliseconds: 1 })
  const answer = await browser.request(link)
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /a expiré/)
  assert.equal((await browser.post(link, {})).status, 403)
  assert.equal((await presentIn(world, hoster.id)).length, 1)
  world.pass({ hours: 30 * 24 })
  await world.runJobs()
  assert.deepEqual(await world.db.selectFrom('invitation').select('email').execute(), [])
  assert.equal((await browser.post(link, {})).status, 404)
})

test('an invitation that was withdrawn opens nothing', async () => {
  const { world, hoster, page, inviter, link } = await invited()
  const listed = await inviter.browser.get(`${page}/delegates`)
  assert.match(listed, /souci@mail\.example/)
  const [, action = ''] = /action="([^"]+\/withdrawal)"/.exec(listed) ?? []
  assert.equal((await inviter.browser.post(action, {})).status, 303)
  assert.equal((await inviter.browser.post(action, {})).status, 303, 'twice is once')
  const { browser } = await asPerson(world, 'Souci', souci)
  assert.match(await (await browser.request(link)).text(), /a été annulée/)
  assert.equal((await browser.post(link, {})).status, 403)
  assert.deepEqual(
    await journalOf(world, hoster.id),
    ['invitation.sent (private)', 'invitation.withdrawn (private)'].sort(),
  )
})

test('an invitation is worth what its inviter is, but the coordination’s word holds', async () => {
  const { world, hoster, page, link } = await invited()
  await world.db.updateTable('delegation').set({ endedAt: '2026-11-23T10:00:00.000Z' }).execute()
  const { browser } = await asPerson(world, 'Souci', souci)
  assert.match(await (await browser.request(link)).text(), /n’agit plus pour cet hébergeur/)
  assert.equal((await browser.post(link, {})).status, 403)

  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const answer = await (await world.as(id)).post(`${page}/delegates`, { email: 'bleuet@mail.example', language: 'fr' })
  assert.equal(answer.status, 303)
  await world.db.deleteFrom('roleGrant').execute()
  const bleuet = await asPerson(world, 'Bleuet', 'bleuet@mail.example')
  const second = await linkTo(world, 'bleuet@mail.example')
  assert.match(await bleuet.browser.get(second), /La coordination vous invite/)
  await bleuet.browser.post(second, {})
  assert.deepEqual(await presentIn(world, hoster.id), [bleuet.id])
})

test('an invitation of somebody who is blocked opens nothing', async () => {
  const { world, inviter, link } = await invited()
  const block = { personId: inviter.id, reason: 'x', startedAt: '2026-11-23T09:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  const { browser } = await asPerson(world, 'Souci', souci)
  assert.equal((await browser.request(link)).status, 404)
  assert.equal((await browser.post(link, {})).status, 403)
})

test('oneself, somebody who acts already and somebody invited already are not invited', async () => {
  const { world, hoster, page, inviter } = await invited()
  await delegateIn(world, hoster.id, 'Bourrache')
  const refused = {
    [inviter.email]: /C’est votre adresse/,
    'PERVENCHE+autre@Mail.example': /C’est votre adresse/,
    'bourrache@mail.example': /agit déjà/,
    [souci]: /déjà invitée/,
    'pas une adresse': /forme attendue/,
    'a@b@c.example': /forme attendue/,
    'раураl@mail.example\u202e': /forme attendue/,
    '': /Écrivez l’adresse/,
  }
  for (const [email, why] of Object.entries(refused)) {
    const answer = await inviter.browser.post(`${page}/delegates`, { email, language: 'fr' })
    assert.equal(answer.status, 422, email)
    assert.match(await answer.text(), why, email)
  }
  const odd = await inviter.browser.post(`${page}/delegates`, { email: 'x@mail.example', language: 'xx' })
  assert.equal(odd.status, 422)
  assert.equal((await world.mails()).length, 1)
})

test('to invite an address that is blocked looks like any other invitation, but no mail leaves', async () => {
  const { world, hoster, page, inviter } = await invited()
  const ronce = 'ronce@mail.example'
  const { id, browser } = await asPerson(world, 'Ronce', ronce)
  await world.db
    .insertInto('personBlock')
    .values({ personId: id, reason: 'x', startedAt: world.now.toString() })
    .execute()
  const answers: unknown[] = []
  for (const email of ['unknown@mail.example', ronce]) {
    const { status, headers } = await inviter.browser.post(`${page}/delegates`, { email, language: 'fr' })
    const again = await inviter.browser.post(`${page}/delegates`, { email, language: 'fr' })
    const listed = await inviter.browser.get(`${page}/delegates`)
    const [row = ''] = listed.split(/<li>|<\/li>/).filter((part) => part.includes(email))
    const shown = row.replaceAll(email, 'EMAIL').replaceAll(/invitations\/[\w-]+/g, 'ID')
    answers.push([status, headers.get('location'), again.status, /déjà invitée/.test(await again.text()), shown])
  }
  assert.deepEqual(answers[1], answers[0])
  assert.deepEqual(
    (await world.mails()).filter(({ recipient }) => recipient === ronce),
    [],
  )
  assert.equal((await browser.request('/fr/account')).status, 303, 'whoever is blocked comes in nowhere')
  await world.db.deleteFrom('personBlock').execute()
  const [waiting] = await invitationsFor(world.db, ronce, world.now)
  await (await world.as(id)).post(`/fr${waiting?.href}`, {})
  assert.deepEqual((await presentIn(world, hoster.id)).sort(), [inviter.id, id].sort(), 'it holds once they may')
})

test('a blocked person cannot accept', async () => {
  const { world, hoster, link } = await invited()
  const { id, browser } = await asPerson(world, 'Souci', souci)
  await world.db
    .insertInto('personBlock')
    .values({ personId: id, reason: 'x', startedAt: '2026-11-23T09:00:00.000Z' })
    .execute()
  assert.equal((await browser.post(link, {})).status, 401)
  assert.equal((await presentIn(world, hoster.id)).length, 1)
})

test('somebody who was removed before can be invited again', async () => {
  const { world, hoster, page, inviter } = await invited()
  const gone = await delegateIn(world, hoster.id, 'Bourrache')
  await inviter.browser.post(`${page}/delegates/${gone.delegationId}/removal`, {})
  await inviter.browser.post(`${page}/delegates`, { email: gone.email, language: 'fr' })
  await gone.browser.post(await linkTo(world, gone.email), {})
  assert.deepEqual((await presentIn(world, hoster.id)).sort(), [inviter.id, gone.id].sort())
})

test('on their own page, the invited see what waits for their mailbox, and nobody else does', async () => {
  const { world } = await invited()
  const { browser } = await asPerson(world, 'Souci', souci)
  const [waiting] = await invitationsFor(world.db, souci, world.now)
  const href = `/fr${waiting?.href}`
  assert.equal(waiting?.hosterName, 'Crocus')
  assert.match(await browser.get(href), /Accepter/)
  const other = await asPerson(world, 'Ortie', 'ortie@mail.example')
  assert.equal((await other.browser.request(href)).status, 404)
  assert.equal((await world.request(href)).status, 404)
})

test('a hoster sends twenty invitations a day and no more', async () => {
  const { page, inviter, world } = await invited()
  const send = (email: string) => inviter.browser.post(`${page}/delegates`, { email, language: 'fr' })
  for (let n = 2; n <= 20; n++) assert.equal((await send(`n${n}@mail.example`)).status, 303)
  const answer = await send('n21@mail.example')
  assert.equal(answer.status, 429)
  assert.equal(answer.headers.get('retry-after'), String(24 * 3600))
  assert.match(await answer.text(), /value="n21@mail\.example"/)
  world.pass({ hours: 24 })
  assert.equal((await send('n21@mail.example')).status, 303)
})
