// Drafts without an account take a bounded room; who finds none is told what they can do all the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { draftsOfNobody } from '../../../platform/drafts/index.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { blankDraft, bytesOf, most } from './description-draft.ts'
import { withOffers } from './offers.ts'
import { fileOf, givenDraft, stampOf } from './testing.ts'

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  return { world, browser, draft: await givenDraft(world, browser) }
}

/** As many drafts without an account as there may be, all of today. */
async function fill({ db, now }: TestSite) {
  const at = toInstant(now)
  const of = { kind: 'description', personId: null, subjectId: null, content: toJson({}), toldAt: null }
  const rows = Array.from({ length: draftsOfNobody.most }, () => ({
    ...{ ...of, id: newId(), tokenHash: newId(), createdAt: at, savedAt: at },
  }))
  for (let first = 0; first < rows.length; first += 500)
    await db
      .insertInto('draft')
      .values(rows.slice(first, first + 500))
      .execute()
}

test('when no draft finds room, the page keeps what was given and says what goes without', async () => {
  const { world, browser } = await open()
  await fill(world)
  for (const [language, words] of [
    ['fr', /Nous ne pouvons pas garder de nouveau brouillon/],
    ['en', /We cannot keep a new draft without an account for now/],
  ] as const) {
    const stamp = await stampOf(world, browser)
    const sent = { stamp, website: '', text: 'organization.name = Crocus' }
    const answer = await browser.post(`/${language}/describe/form`, sent)
    assert.equal(answer.status, 429)
    assert.equal(answer.headers.get('retry-after'), '86400')
    const page = await answer.text()
    assert.match(textOf(page), words)
    assert.match(page, />organization\.name = Crocus<\/textarea>/)
    for (const href of ['describe/guide', 'describe#check', 'sign-in'])
      assert.ok(page.includes(`href="/${language}/${href}"`), href)
  }
})

test('with an account there is room all the same, and who works on a draft goes on', async () => {
  const { world, browser, draft } = await open()
  await fill(world)
  const person = await givenPerson(world.db, { name: 'Sauge' })
  await givenDraft(world, await world.as(person.id))
  await browser.post(`${draft}/about`, { 'organization.name': 'Crocus', go: 'stay' })
  assert.match(await fileOf(browser, draft), /organization\.name = Crocus/)
})

test('a draft without an account is refused beyond its limit in bytes, and grows once somebody took it along', async () => {
  const { world, browser, draft } = await open()
  const organization = Array.from({ length: 380 }, (_, at) => ({
    key: `organization.own.k${at}`,
    value: 'é'.repeat(500),
  }))
  assert.ok(bytesOf({ organization }) < most.bytesOfNobody)
  await world.db
    .updateTable('draft')
    .set({ content: toJson({ organization }) })
    .execute()
  const add = (by: typeof browser) =>
    by.post(`${draft}/about`, {
      'organization.name': 'Crocus',
      'organization.description': 'é'.repeat(4000),
      go: 'stay',
    })
  const refused = await add(browser)
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /400 ko au plus\. Téléchargez vos fichiers, ou connectez-vous/)
  assert.equal(most.bytesOfNobody, 400_000, 'as the words say')
  assert.doesNotMatch(await fileOf(browser, draft), /Crocus/, 'it is as it was')
  const sauge = await world.as((await givenPerson(world.db, { name: 'Sauge' })).id)
  await sauge.post(`${draft}/adoption`, {})
  assert.equal((await add(sauge)).status, 303)
})

test('files that find no room in a draft are counted, and said', async () => {
  const { browser, draft } = await open()
  const long = Array.from({ length: 60 }, (_, at) => `service.own.key${at} = ${'x'.repeat(900)}`).join('\n')
  const body = new FormData()
  body.append('do', 'look')
  for (let at = 0; at < 6; at++) body.append('file', new File([`service.name = S${at}\n${long}`], `${at}.properties`))
  const headers = { 'sec-fetch-site': 'same-origin' }
  await browser.request(`${draft}/found`, { method: 'POST', body, headers })
  const page = textOf(await browser.get(`${draft}/found`))
  assert.match(page, /3 fichiers trouvés n’ont pas eu de place/)
  assert.match(page, /Reprenez d’abord ce qui est ci-dessus, puis regardez de nouveau/)
  await browser.post(`${draft}/found`, { do: 'drop' })
  assert.doesNotMatch(textOf(await browser.get(`${draft}/found`)), /n’ont pas eu de place/)
})

test('a smaller offer behind one that is too large still finds room', () => {
  const offer = (length: number) => ({
    source: 'properties' as const,
    address: '',
    about: 'service' as const,
    statements: [{ key: 'service.name', value: 'x'.repeat(length) }],
  })
  const draft = withOffers(blankDraft, [offer(3000), offer(30)], 4000)
  assert.deepEqual([draft.offers.length, draft.leftOut], [1, 1])
})
