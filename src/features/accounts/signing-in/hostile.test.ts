// Many at once, from many places, and ways on that lead elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { lastLinkTo } from '../testing/mails.ts'
import { givenPerson } from '../testing.ts'

test('no password is guessed from a thousand connections at once', async () => {
  const { world, newPassword } = await withPassword()
  const statuses: number[] = []
  for (let time = 0; time < 31; time++) {
    const fields = { email: 'ada@mail.example', password: `quatre mots ${time}` }
    statuses.push((await world.post('/fr/sign-in/password', fields, `198.51.${time}.7`)).status)
  }
  assert.ok(statuses.includes(429), statuses.join())
  const right = await world.post(
    '/fr/sign-in/password',
    { email: 'ada@mail.example', password: newPassword },
    '198.51.100.9',
  )
  assert.equal(right.status, 429)
})

test('of two who change to the same address at once, one has it, and nothing breaks', async () => {
  const world = await openTestSite()
  const links: string[] = []
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six']) {
    const { id, email } = await givenPerson(world.db, { name })
    await (await world.as(id)).post('/fr/account/email', { email: 'wanted@mail.example' })
    links.push(await lastLinkTo(world, email))
    const mails = (await world.mails()).filter(({ recipient }) => recipient === 'wanted@mail.example')
    for (const { body } of mails) {
      const link = /http:\/\/localhost:3000(\/\S+)/.exec(body)?.[1] ?? ''
      if (!links.includes(link)) {
        links.push(link)
        await world.post(link, {})
      }
    }
  }
  const answers = await Promise.all(links.map((link) => world.post(link, {})))
  assert.deepEqual(
    answers.map(({ status }) => status).filter((status) => ![303, 409, 410].includes(status)),
    [],
  )
  const holders = await world.db
    .selectFrom('authUser')
    .select('id')
    .where('email', '=', 'wanted@mail.example')
    .execute()
  assert.equal(holders.length, 1)
  assert.deepEqual(world.events, [])
})

test('of several links of a new mailbox that are pressed at once, each comes in to the same account', async () => {
  const world = await openTestSite()
  for (let time = 0; time < 5; time++) await world.post('/fr/sign-in', { email: 'new@mail.example' })
  const links = (await world.mails()).map(({ body }) => /http:\/\/localhost:3000(\/\S+)/.exec(body)?.[1] ?? '')
  const answers = await Promise.all(links.map((link) => world.visitor().post(link, {})))
  assert.deepEqual(
    answers.map(({ status }) => status),
    links.map(() => 303),
  )
  assert.equal((await world.db.selectFrom('authUser').selectAll().execute()).length, 1)
  assert.equal((await world.db.selectFrom('person').selectAll().execute()).length, 1)
})

test('an address to go on to leads nowhere else, however it is written', async () => {
  const world = await openTestSite()
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/%2F/evil.example',
    '/\r\nlocation: https://evil.example',
    '/\u2028/evil.example',
    '///evil.example',
    '@evil.example',
    '.evil.example',
  ]
  for (const [at, next] of hostile.entries()) {
    const email = `ada${at}@mail.example`
    await world.post('/fr/sign-in', { email, next }, `198.51.100.${at}`)
    const answer = await world.visitor().post(await lastLinkTo(world, email), {})
    const location = answer.headers.get('location') ?? ''
    assert.equal(new URL(location, 'https://site.example/fr/sign-in/x').origin, 'https://site.example', next)
    assert.match(location, /^\/fr\//, next)
  }
})

async function withPassword() {
  const world = await openTestSite()
  const newPassword = 'quatre mots sans rapport'
  const person = await world.as((await givenPerson(world.db, { name: 'Ada' })).id)
  await person.post('/fr/account/security/password', { newPassword, passwordAgain: newPassword })
  return { world, newPassword }
}
