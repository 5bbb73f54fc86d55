// Two people of one hoster write at once: nobody's words are lost, and nobody writes over the other unseen.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsIn, textOf } from '../../editing/testing.ts'
import { draftOf } from './draft-queries.ts'
import { filled, home, openDeclaring, save, send, sendNow } from './testing.ts'

const open = `${home}/open`

async function openBoth() {
  const opened = await openDeclaring()
  await opened.ana.browser.post(home, { do: 'blank' })
  const answer = async (clauseId: string) => (await draftOf(opened.world.db, opened.hoster.id))?.answers.get(clauseId)
  return {
    ...opened,
    answer,
    anas: await filled(opened.ana.browser, open),
    zoes: await filled(opened.zoe.browser, open),
  }
}

test('two people on different clauses of one page both keep what they wrote', async () => {
  const { ana, zoe, anas, zoes, answer } = await openBoth()
  await send(ana.browser, open, { ...anas, 'open.free-software.state': 'met' })
  const second = await send(zoe.browser, open, { ...zoes, 'open.formats.state': 'not-met' })
  assert.equal(second.status, 303)
  assert.deepEqual(
    [(await answer('open.free-software'))?.state, (await answer('open.formats'))?.state],
    ['met', 'not-met'],
  )
})

test('on the same clause the second sees what the first wrote, beside their own, and chooses', async () => {
  const { ana, zoe, anas, zoes, answer } = await openBoth()
  const [said, other] = ['open.free-software.explanation', 'open.formats.state']
  await send(ana.browser, open, { ...anas, 'open.free-software.state': 'met', [said]: 'Tout <b>libre</b>.' })
  const clash = await send(zoe.browser, open, {
    ...zoes,
    ...{ 'open.free-software.state': 'not-met', [said]: 'Presque tout.', [other]: 'met' },
  })
  assert.equal(clash.status, 409)
  const page = await clash.text()
  assert.match(textOf(page), /quelqu’un d’autre de votre équipe a répondu.*Engagement O1/)
  assert.match(textOf(page), /Ce que l’autre personne a écrit Nous le respectons Tout <b>libre<\/b>\./)
  assert.doesNotMatch(page, /<b>libre/)
  assert.match(page, />\s*Presque tout\.<\/textarea>/)
  assert.equal((await answer('open.free-software'))?.explanation, 'Tout <b>libre</b>.')
  assert.equal((await answer('open.formats'))?.state, 'met', 'the rest of the page is saved')

  const again = { ...fieldsIn(page), go: 'stay' }
  const theirs = await send(zoe.browser, open, { ...again, 'open.free-software.whose': 'theirs' })
  assert.equal(theirs.status, 303)
})

test('two who begin, save or send in the same moment make one declaration', async () => {
  const { world, hoster, ana, zoe } = await openDeclaring()
  const both = [ana.browser, zoe.browser]
  for (const { status } of await Promise.all(both.map((browser) => browser.post(home, { do: 'blank' }))))
    assert.equal(status, 303)
  const clauses = ['open.free-software', 'open.formats']
  const forms = await Promise.all(both.map((browser, at) => filled(browser, open, { [`${clauses[at]}.state`]: 'met' })))
  await Promise.all(both.map((browser, at) => send(browser, open, forms[at] ?? {})))
  const sent = (await Promise.all(both.map(sendNow))).map(({ status }) => status)
  assert.ok(sent.includes(303), `${sent}`)
  assert.ok(
    sent.every((status) => status === 303 || status === 404),
    `${sent}`,
  )
  const rows = await world.db.selectFrom('declaration').select('sentAt').where('hosterId', '=', hoster.id).execute()
  assert.equal(rows.length, 1)
  assert.equal((await world.db.selectFrom('declaredClause').select('clauseId').execute()).length, 2)
})

test('whoever saves again keeps their own words', async () => {
  const { ana, zoe, anas, zoes, answer } = await openBoth()
  await send(ana.browser, open, { ...anas, 'open.formats.explanation': 'Oui.' })
  const clash = await send(zoe.browser, open, { ...zoes, 'open.formats.explanation': 'Non.' })
  await send(zoe.browser, open, { ...fieldsIn(await clash.text()), go: 'stay' })
  assert.equal((await answer('open.formats'))?.explanation, 'Non.')
})

test('whoever takes the other’s words keeps those, even when they changed once more', async () => {
  const { ana, zoe, anas, zoes, answer } = await openBoth()
  await send(ana.browser, open, { ...anas, 'open.formats.explanation': 'Oui.' })
  const clash = fieldsIn(await (await send(zoe.browser, open, { ...zoes, 'open.formats.explanation': 'Non.' })).text())
  await save(ana.browser, open, { 'open.formats.explanation': 'Oui, et plus.' })
  await send(zoe.browser, open, { ...clash, go: 'stay', 'open.formats.whose': 'theirs' })
  assert.equal((await answer('open.formats'))?.explanation, 'Oui, et plus.')
})

test('the same words twice are no clash', async () => {
  const { ana, zoe, anas, zoes } = await openBoth()
  const alike = { 'open.formats.state': 'met', 'open.formats.explanation': 'Oui.' }
  await send(ana.browser, open, { ...anas, ...alike })
  assert.equal((await send(zoe.browser, open, { ...zoes, ...alike })).status, 303)
})

test('a program that writes over another’s answer is told so', async () => {
  const { ana, zoe, anas, zoes } = await openBoth()
  await send(ana.browser, open, { ...anas, 'open.formats.state': 'met' })
  const answer = await zoe.browser.request(open, {
    method: 'POST',
    body: JSON.stringify({ ...zoes, 'open.formats.state': 'not-met' }),
    headers: { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(answer.status, 409)
  assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
})

test('what changed since the overview was opened is looked at before it is sent', async () => {
  const { world, ana, zoe } = await openBoth()
  await save(ana.browser, open, { 'open.formats.state': 'met' })
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await ana.browser.get(home)) ?? []
  await save(zoe.browser, open, { 'open.formats.state': 'not-met' })
  const refused = await ana.browser.post(home, { do: 'send', revision })
  assert.equal(refused.status, 409)
  assert.match(textOf(await refused.text()), /Quelqu’un a changé cette autoévaluation/)
  assert.equal((await world.db.selectFrom('declaration').select('sentAt').execute())[0]?.sentAt, null)
  assert.equal((await sendNow(ana.browser)).status, 303)
})

test('a page that was open while another sent it gives back what was typed', async () => {
  const { ana, zoe, zoes } = await openBoth()
  await save(ana.browser, open, { 'open.formats.state': 'met' })
  await sendNow(ana.browser)
  const late = await zoe.browser.post(open, { ...zoes, 'open.formats.explanation': 'Une longue explication de Zoé.' })
  assert.equal(late.status, 404)
  assert.match(await late.text(), /Une longue explication de Zoé\./)
})
