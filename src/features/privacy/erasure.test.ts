import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { sendMail } from '../../platform/mail/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { delegateIn, openCrocus } from '../delegates/testing.ts'

const invited = 'souci@mail.example'

test('an invitation names its sender no more once they are erased, whether its mail waits or left', async () => {
  for (const post of [null, async () => {}]) {
    const { world, page, hoster } = await openCrocus({}, { post })
    const { browser, email } = await delegateIn(world, hoster.id, 'Pervenche')
    await browser.post(`${page}/delegates`, { email: invited, language: 'fr' })
    await world.runJobs()
    assert.match(await mailTo(world, invited), /Pervenche vous invite/)
    await browser.post('/fr/account/erasure', { sure: 'yes' })
    assert.match(await mailTo(world, invited), /… vous invite à agir pour Crocus/)
    await nowhere(world, email, ['Pervenche', email])
  }
})

test('a mailbox that was asked for, and never confirmed, is forgotten with what was to go there', async () => {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, { name: 'Pervenche' })
  const browser = await world.as(id)
  const asked = await browser.post('/fr/account/email', { email: 'ailleurs@mail.example' })
  assert.equal(asked.status, 303, await asked.text())
  assert.ok(await mailTo(world, 'ailleurs@mail.example'))
  await browser.post('/fr/account/erasure', { sure: 'yes' })
  assert.equal(await mailTo(world, 'ailleurs@mail.example'), '')
  await nowhere(world, email, ['ailleurs@mail.example', 'Pervenche'])
})

test('what other delegates were told of somebody names them no more, in their mails neither', async () => {
  const { world, page, hoster } = await openCrocus()
  const [pervenche, souci, bleuet] = [
    await delegateIn(world, hoster.id, 'Pervenche'),
    await delegateIn(world, hoster.id, 'Souci'),
    await delegateIn(world, hoster.id, 'Bleuet'),
  ]
  await pervenche.browser.post(`${page}/delegates/${souci.delegationId}/removal`, {})
  world.pass({ hours: 1 })
  await world.runJobs()
  assert.match(await mailTo(world, bleuet.email), /Pervenche/)
  assert.match(await mailTo(world, 'contact@crocus.example'), /Souci/)
  for (const { browser } of [pervenche, souci]) await browser.post('/fr/account/erasure', { sure: 'yes' })
  assert.match(await mailTo(world, bleuet.email), /…/)
  const left = (await world.mails()).filter(({ recipient }) => ![pervenche.email, souci.email].includes(recipient))
  assert.doesNotMatch(JSON.stringify(left), /Pervenche|Souci|souci@|pervenche@/)
})

test('what is on its way to others arrives still, with its links', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'localhost' })
  await sendMail(world.db, { recipient: invited, subject: 'x', body: 'http://localhost:3000/fr/sign-in/x' }, world.now)
  await (await world.as(id)).post('/fr/account/erasure', { sure: 'yes' })
  assert.equal(await mailTo(world, invited), 'http://localhost:3000/fr/sign-in/x')
})

const mailTo = async (world: TestSite, address: string) =>
  (await world.mails()).find(({ recipient }) => recipient === address)?.body ?? ''

/** In no table, but for the one mail that says good-bye. */
async function nowhere(world: TestSite, email: string, words: string[]) {
  for (const { name } of await world.db.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(world.db)
    const others = rows.filter((row) => name !== 'mail' || row.recipient !== email)
    for (const word of words) assert.ok(!JSON.stringify(others).includes(word), `${word} in ${name}`)
  }
}
