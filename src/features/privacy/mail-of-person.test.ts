import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendMail } from '../../platform/mail/index.ts'
import { newToken } from '../../platform/token.ts'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { unsubscribeToken } from '../notifications/testing.ts'

test('no key of a mail is taken away with it, wherever in an address it stands', async () => {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, { name: 'Ada' })
  const [signIn, followUp, comma] = [newToken(), newToken(), newToken()]
  const stop = unsubscribeToken({ personId: id, kinds: ['hoster'] }, world.secret)
  const body = `Bonjour,
http://localhost:3000/fr/sign-in/${signIn}
http://localhost:3000/fr/contact/${followUp}/answered
(http://localhost:3000/fr/report/${comma}), http://localhost:3000/fr/hosters/crocus
http://localhost:3000/fr/unsubscribe/${stop}`
  await sendMail(world.db, { recipient: email, subject: 'Essai', body }, world.now)
  const taken = await (await (await world.as(id)).request('/fr/account/data/export.json')).text()
  assert.match(taken, /hosters\/crocus/)
  const signature = stop.split('.').at(-1) ?? ''
  for (const key of [signIn, followUp, comma, signature]) assert.ok(!taken.includes(key), key)
})
