import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { addPasskey } from '../testing/passkeys.ts'
import { codesIn, nextCode, settings, switchOn } from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'
import { securityEvents, tellOwner } from './tell-owner.ts'

const sender = { publicUrl: 'https://chatterie.example', collective: 'Les Potagers' }
const phrase = 'quatre mots sans rapport'

test('of each change of a door there is a sentence, in the language of whose door it is', async () => {
  for (const language of ['fr', 'en'] as const) {
    const world = await openTestSite()
    const person = { email: 'ada@mail.example', language }
    for (const event of securityEvents) await tellOwner(world.db, { event, person, sender }, world.now)
    const bodies = (await world.mails()).map(({ body }) => body)
    assert.equal(new Set(bodies).size, securityEvents.length)
    for (const body of bodies) {
      assert.ok(body.includes(`https://chatterie.example/${language}/account/security`))
      assert.match(body, language === 'fr' ? /^Bonjour,/ : /^Hello,/)
      assert.match(body, /Les Potagers/)
    }
  }
})

test('each door that opens or closes is told to its owner, once, and to nobody else', async () => {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, { name: 'Ada' })
  const person = await world.as(id)
  const password = { newPassword: phrase, passwordAgain: phrase }
  const { uri } = await switchOn(person)
  await addPasskey(person)
  const [fresh = ''] = codesIn(await (await person.post(settings, { step: 'renew', code: nextCode(uri) })).text())
  await person.post(settings, { step: 'end', code: fresh })
  await person.post('/fr/account/security/password', password)
  await person.post('/fr/account/security/password', { password: phrase, remove: 'yes' })
  await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '30' })
  const mails = await world.mails()
  assert.deepEqual([...new Set(mails.map(({ recipient }) => recipient))], [email])
  const told = [
    /Un second facteur est activé/,
    /Une clé d’accès a été ajoutée/,
    /De nouveaux codes de secours/,
    /Le second facteur de votre compte est désactivé/,
    /a maintenant un mot de passe/,
    /n’a plus de mot de passe/,
    /Une clé d’API a été créée/,
  ]
  for (const words of told) assert.equal(mails.filter(({ body }) => words.test(body)).length, 1, String(words))
  assert.equal(mails.length, told.length)
})

test('what was refused is told to nobody', async () => {
  const world = await openTestSite()
  const person = await world.as((await givenPerson(world.db, { name: 'Ada' })).id)
  await person.post(settings, { step: 'begin' })
  await person.post(settings, { step: 'confirm', code: '000000' })
  await person.post('/fr/account/security/password', { newPassword: 'court', passwordAgain: 'court' })
  await person.post('/fr/account/keys', { name: 'Essai', scope: 'coordinate', days: '30' })
  assert.deepEqual(await world.mails(), [])
})

test('no mail about security holds a secret', async () => {
  const world = await openTestSite()
  const person = await world.as((await givenPerson(world.db, { name: 'Ada' })).id)
  const { uri, codes } = await switchOn(person)
  const fields = { newPassword: phrase, passwordAgain: phrase }
  await person.post('/fr/account/security/password', fields)
  const made = await (await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '30' })).text()
  const key = /chatterie_[\w-]{43}/.exec(made)?.[0] ?? 'no key was made'
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? 'no secret was made'
  const mails = JSON.stringify(await world.mails())
  for (const each of [phrase, key, secret, ...codes]) assert.ok(!mails.includes(each), each)
})
