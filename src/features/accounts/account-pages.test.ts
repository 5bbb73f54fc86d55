import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { faultsIn } from '../../testing-audit.ts'
import { lastLinkTo } from './testing/mails.ts'
import { givenKey, givenPerson } from './testing.ts'

const pages = ['security', 'security/password', 'security/second-factor', 'email', 'name', 'keys']

test('the pages of an account are well made in both languages, and stay in no cache', async () => {
  const { person } = await somebody()
  for (const language of ['fr', 'en'])
    for (const page of pages) {
      const answer = await person.request(`/${language}/account/${page}`)
      const html = await answer.text()
      assert.equal(answer.headers.get('cache-control'), 'no-store', page)
      assert.deepEqual(await faultsIn(html), [], `${language} ${page}`)
      assert.match(html, /<meta name="robots" content="noindex/, page)
    }
})

test('so are those that come once: a secret, a key, a change that waits, an error', async () => {
  const { world, person } = await somebody()
  const answers = [
    await person.post('/fr/account/security/second-factor', { step: 'begin' }),
    await person.post('/fr/account/security/second-factor', { step: 'confirm', code: '' }),
    await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '30' }),
    await person.post('/fr/account/keys', {}),
    await person.post('/fr/account/name', { name: '@', language: 'fr', revision: '1' }),
    await person.post('/fr/account/email', { email: 'nothing' }),
    await person.post('/fr/account/security/password', { newPassword: 'court', passwordAgain: 'courte' }),
  ]
  for (const answer of answers) assert.deepEqual(await faultsIn(await answer.text()), [], answer.url)
  await person.post('/fr/account/email', { email: 'ada@new.example' })
  const link = await lastLinkTo(world, 'ada@new.example')
  for (const address of ['/fr/account/email', link]) assert.deepEqual(await faultsIn(await person.get(address)), [])
})

test('a visitor is asked to sign in, and comes back to the page', async () => {
  const { world } = await somebody()
  for (const page of pages) {
    const asked = await world.request(`/fr/account/${page}`)
    assert.equal(asked.status, 303)
    assert.equal(asked.headers.get('location'), `/fr/sign-in?next=/account/${page}`)
  }
})

test('mails go out in the language of the person, whatever page they came from', async () => {
  const { world, person } = await somebody('en')
  await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '30' })
  const [mail] = await world.mails()
  assert.match(mail?.body ?? '', /An API key was made for your account/)
  assert.match(mail?.body ?? '', /\/en\/account\/security/)
})

test('what is not there to be ended changes nothing, and is no fault', async () => {
  const { world, person } = await somebody()
  const addresses = ['sessions/none/end', 'keys/none/end', 'security/passkeys/none/removal']
  for (const address of addresses) assert.equal((await person.post(`/fr/account/${address}`, {})).status, 303)
  const ended = await person.post('/fr/account/security/second-factor', { step: 'end', code: '123456' })
  const removed = await person.post('/fr/account/security/password', { remove: 'yes' })
  assert.deepEqual([ended.status, removed.status], [303, 303])
  assert.deepEqual(await world.mails(), [])
})

test('a first code without a beginning starts again', async () => {
  const { person } = await somebody()
  const early = await person.post('/fr/account/security/second-factor', { step: 'confirm', code: '123456' })
  assert.equal(early.status, 409)
  assert.match(await early.text(), /recommencer depuis le début/)
})

test('twenty keys are enough', async () => {
  const { world, id, person } = await somebody()
  for (let key = 0; key < 20; key++) await givenKey(world.db, id, ['read'])
  const refused = await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '30' })
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /vingt clés/)
})

async function somebody(language: 'fr' | 'en' = 'fr') {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada', language })
  return { world, id, person: await world.as(id) }
}
