import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'

test('a link by mail signs its mailbox in, and makes the account of who is new', async () => {
  const world = await openTestSite()
  const visitor = world.visitor()
  const asked = await visitor.post('/fr/sign-in', { email: ' Ada@Mail.Example ', next: '/hosters' })
  assert.equal(asked.status, 303)
  assert.equal(asked.headers.get('location'), '/fr/sign-in/sent?email=ada%40mail.example&next=/hosters')
  assert.match(await visitor.get(asked.headers.get('location') ?? ''), /ada@mail\.example/)
  const link = await linkOf(world, ada)
  assert.match(await visitor.get(link), /Me connecter/)
  const pressed = await visitor.post(link, {})
  assert.equal(pressed.status, 303)
  assert.equal(pressed.headers.get('location'), '/fr/hosters')
  assert.match(await visitor.get('/fr/sign-in'), /ada@mail\.example/)
})

test('looking at a link signs nobody in: scanners of mails look', async () => {
  const world = await openTestSite()
  const link = await askedLink(world, ada)
  for (let look = 0; look < 3; look++) {
    const scanner = world.visitor()
    await scanner.get(link)
    assert.equal(scanner.cookies.size, 0)
  }
  assert.equal((await world.visitor().post(link, {})).status, 303)
})

test('a link works once; whoever pressed twice is not sent away', async () => {
  const world = await openTestSite()
  const link = await askedLink(world, ada)
  const visitor = world.visitor()
  await visitor.post(link, {})
  assert.equal((await visitor.post(link, {})).status, 303)
  const thief = world.visitor()
  const refused = await thief.post(link, {})
  assert.equal(refused.status, 410)
  assert.equal(thief.cookies.size, 0)
  assert.match(await refused.text(), /value="ada@mail\.example"/)
})

test('of many who press the same link at once, one gets in', async () => {
  const world = await openTestSite()
  const link = await askedLink(world, ada)
  const visitors = Array.from({ length: 10 }, () => world.visitor())
  await Promise.all(visitors.map((visitor) => visitor.post(link, {})))
  assert.equal(visitors.filter(({ cookies }) => cookies.size > 0).length, 1)
})

test('a link is good for a day, the last instant excluded', async () => {
  for (const [seconds, status] of [
    [24 * 3600 - 1, 303],
    [24 * 3600, 410],
  ] as const) {
    const world = await openTestSite()
    const link = await askedLink(world, ada)
    world.pass({ seconds })
    assert.equal((await world.visitor().post(link, {})).status, status)
  }
})

test('an earlier link stays good when another is asked for', async () => {
  const world = await openTestSite()
  const first = await askedLink(world, ada)
  world.pass({ minutes: 5 })
  await askedLink(world, ada)
  assert.equal((await world.visitor().post(first, {})).status, 303)
})

test('a mailbox gets five links an hour and no more, whoever asks', async () => {
  const world = await openTestSite()
  const statuses: number[] = []
  for (let time = 0; time < 7; time++) {
    const asked = await world.post('/fr/sign-in', { email: `ada+${time}@mail.example` }, `192.0.2.${time}`)
    statuses.push(asked.status)
  }
  assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429, 429])
  world.pass({ hours: 1, seconds: 1 })
  assert.equal((await world.post('/fr/sign-in', { email: ada })).status, 303)
})

test('somebody who asks a thousand times for as many mailboxes is stopped, with what they typed', async () => {
  const world = await openTestSite()
  let refused: Response | undefined
  for (let time = 0; time < 30 && !refused; time++) {
    const asked = await world.post('/fr/sign-in', { email: `a${time}@mail.example` })
    if (asked.status === 429) refused = asked
  }
  assert.ok(Number(refused?.headers.get('retry-after')) > 0)
  assert.match((await refused?.text()) ?? '', /value="a20@mail\.example"/)
})

test('nothing tells whether an address has an account: the same answer, the same mail, the same rows', async () => {
  const world = await openTestSite()
  await givenPerson(world.db, { name: 'Ada', email: ada })
  const traces = async (email: string) => {
    const answer = await world.post('/fr/sign-in', { email }, email)
    const mail = (await world.mails()).find(({ recipient }) => recipient === email)
    const text = [answer.status, answer.headers.get('location'), await answer.text(), mail?.subject, mail?.body]
    return text
      .join('\n')
      .replaceAll(/sign-in\/[\w-]{22}/g, 'LINK')
      .replaceAll(email.replace('@', '%40'), 'ADDRESS')
  }
  assert.equal(await traces(ada), await traces('bob@mail.example'))
})

test('what is no address comes back with what is wrong, and what was typed', async () => {
  const world = await openTestSite()
  for (const [email, sentence] of [
    ['', 'Indiquez votre adresse'],
    ['ada', 'n’a pas la forme attendue'],
    ['аda@mail.example', 'n’a pas la forme attendue'],
  ] as const) {
    const refused = await world.post('/fr/sign-in', { email })
    const page = await refused.text()
    assert.equal(refused.status, 422)
    assert.ok(page.includes(sentence) && page.includes(`value="${email}"`), email)
  }
  assert.deepEqual(await world.mails(), [])
})

test('a way on that would leave the site is not followed', async () => {
  for (const next of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ]) {
    const world = await openTestSite()
    await world.post('/fr/sign-in', { email: ada, next })
    const pressed = await world.visitor().post(await linkOf(world, ada), {})
    assert.equal(pressed.headers.get('location'), '/fr/account', next)
  }
})

test('a form of another site signs nobody in', async () => {
  const world = await openTestSite()
  const link = await askedLink(world, ada)
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  assert.equal((await world.request(link, { method: 'POST', headers })).status, 403)
})

test('who is signed in can sign out, and the session is over whoever holds its cookie', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  const person = await world.as(id)
  const stolen = world.visitor(Object.fromEntries(person.cookies))
  assert.match(await stolen.get('/fr/sign-in'), /déjà connecté/)
  await person.post('/fr/sign-out', {})
  assert.equal(person.cookies.size, 0)
  assert.doesNotMatch(await stolen.get('/fr/sign-in'), /déjà connecté/)
})

test('a cookie that is not ours signs nobody in', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  const [[name, value] = ['', '']] = (await world.as(id)).cookies
  const token = decodeURIComponent(value).split('.')[0]
  for (const forged of [token ?? '', `${token}.`, `${token}.AAAA`, `${value.slice(0, -4)}AAA%3D`, '', '.'])
    assert.doesNotMatch(await world.visitor({ [name]: forged }).get('/fr/sign-in'), /déjà connecté/, forged)
})

test('the link of the terminal makes the first administrator, once', async () => {
  const world = await openTestSite()
  const { newFirstLink } = await import('./sign-in-link.ts')
  const token = await newFirstLink(world.db, 'fr', world.now)
  const person = world.visitor()
  assert.match(await person.get(`/fr/first-account/${token}`), /Le premier compte/)
  assert.equal((await person.post(`/fr/first-account/${token}`, { email: ada })).headers.get('location'), '/fr/account')
  const roles = await world.db.selectFrom('roleGrant').select('role').orderBy('role').execute()
  assert.deepEqual(
    roles.map(({ role }) => role),
    ['administrator', 'coordination'],
  )
  assert.equal((await world.visitor().post(`/fr/first-account/${token}`, { email: 'b@mail.example' })).status, 404)
})

async function askedLink(world: TestSite, email: string): Promise<string> {
  await world.post('/fr/sign-in', { email })
  return linkOf(world, email)
}

async function linkOf(world: TestSite, email: string): Promise<string> {
  const mails = await world.mails()
  const last =
    mails.findLast(({ recipient }) => recipient === email) && mails.find(({ recipient }) => recipient === email)
  return /http:\/\/localhost:3000(\/\S+)/.exec(last?.body ?? '')?.[1] ?? ''
}
