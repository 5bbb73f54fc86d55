// Forms as nobody fills them: markup, names that mean something to programs, floods, bodies of other kinds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { draftOf } from './draft-queries.ts'
import { attach, filled, home, openDeclaring, read, save, send, sendNow } from './testing.ts'

const open = `${home}/open`
const said = 'open.free-software.explanation'

async function openBegun() {
  const opened = await openDeclaring()
  await opened.ana.browser.post(home, { do: 'blank' })
  const answers = async () => (await draftOf(opened.world.db, opened.hoster.id))?.answers ?? new Map()
  return { ...opened, browser: opened.ana.browser, answers }
}

test('markup and links that do harm are shown as text, to who writes and to who reads', async () => {
  const { world, browser } = await openBegun()
  const hostile = [
    '<script>alert(1)</script> <img src=x onerror=alert(2)>',
    '[a](javascript:alert(3)) [b](data:text/html,x) <javascript:alert(4)>',
    '![picture](https://evil.example/pixel.png)',
    '</textarea><script>alert(5)</script>',
    '[right](https://crocus.example/)',
    '# A title that would be the first',
  ].join('\n\n')
  await save(browser, open, { [said]: hostile, 'open.free-software.state': 'met' })
  const form = await browser.get(open)
  await sendNow(browser)
  const page = await world.get(read)
  for (const html of [form, page]) {
    assert.doesNotMatch(html, /<script>alert|<img src=x|href="(javascript|data):/)
    assert.doesNotMatch(html, /<img[^>]+evil/)
  }
  assert.match(page, /<a href="https:\/\/crocus\.example\/" rel="[^"]*nofollow ugc"/)
  assert.equal(page.match(/<h1/g)?.length, 1)
})

test('an explanation in another language says in which', async () => {
  const { world, browser } = await openBegun()
  await save(browser, open, { [said]: 'En français.', 'open.free-software.state': 'met' })
  const english = '/en/hosters/crocus/declaration/open'
  await save(browser, english, { 'open.formats.explanation': 'In English.', 'open.formats.state': 'met' })
  await sendNow(browser)
  const page = await world.get('/en/hosters/crocus/declarations')
  assert.match(page, /lang="fr"[^>]*><p>En français\./)
  assert.match(page, /lang="en"[^>]*><p>In English\./)
})

test('words of an answer stay in the language in which they were written when somebody looks at them again', async () => {
  const { browser, answers } = await openBegun()
  await save(browser, open, { [said]: 'En français.', 'open.free-software.state': 'met' })
  await save(browser, '/en/hosters/crocus/declaration/open', { 'open.free-software.state': 'not-met' })
  assert.deepEqual(
    [(await answers()).get('open.free-software')?.language, (await answers()).get('open.free-software')?.state],
    ['fr', 'not-met'],
  )
})

test('a page full of the longest explanations gets through', async () => {
  const { browser, answers } = await openBegun()
  const long = '🐈'.repeat(5000)
  const saved = await save(browser, open, { [said]: long, 'open.formats.explanation': long })
  assert.equal(saved.status, 303)
  assert.equal((await answers()).get('open.formats')?.explanation, long)
})

test('a form larger than any is refused, and what was saved stays', async () => {
  const { browser, answers } = await openBegun()
  await save(browser, open, { [said]: 'Tout est libre.' })
  const flood = await save(browser, open, { [said]: 'a'.repeat(5 * 1024 * 1024) })
  assert.equal(flood.status, 422)
  assert.equal((await answers()).get('open.free-software')?.explanation, 'Tout est libre.')
})

test('an explanation that is too long is given back whole', async () => {
  const { browser } = await openBegun()
  const refused = await save(browser, open, { [said]: `${'a'.repeat(5000)} fin` })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /a fin<\/textarea>/)
})

test('fields of clauses that the chapter does not have are left aside', async () => {
  const { browser, answers } = await openBegun()
  const fields = await filled(browser, open, { 'open.formats.state': 'met' })
  const more = Object.fromEntries(
    ['transparent.terms', '__proto__', 'constructor', 'open.unheard-of', ''].flatMap((id) => [
      [`${id}.state`, 'met'],
      [`${id}.seen`, 'x'],
    ]),
  )
  assert.equal((await send(browser, open, { ...fields, ...more, __proto__: 'x' })).status, 303)
  assert.deepEqual([...(await answers()).keys()], ['open.formats'])
})

test('an empty form, or one of another kind, changes nothing', async () => {
  const { browser, answers } = await openBegun()
  await save(browser, open, { 'open.formats.state': 'met' })
  const before = await answers()
  const post = (body: BodyInit, type?: string) =>
    browser.request(open, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin', ...(type ? { 'content-type': type } : {}) },
    })
  for (const [body, type] of [
    ['', 'application/x-www-form-urlencoded'],
    ['{"open.formats.state": ["not-met"]', 'application/json'],
    ['[1,2]', 'application/json'],
    ['null', 'application/json'],
    ['{"open.formats.state": {"a": 1}, "open.formats.seen": 5}', 'application/json'],
    ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
    ['open.formats.state=not-met', 'text/plain'],
  ] as const)
    assert.ok((await post(body, type)).status < 500, `${type}: ${body}`)
  assert.deepEqual(await answers(), before)
})

test('a mark that is forged makes a clash, and never writes over', async () => {
  const { browser, answers } = await openBegun()
  await save(browser, open, { 'open.formats.state': 'met' })
  for (const seen of ['', 'x', '"><script>', 'é'.repeat(1000)]) {
    const fields = await filled(browser, open, { 'open.formats.state': 'not-met', 'open.formats.seen': seen })
    assert.equal((await send(browser, open, fields)).status, 409, seen)
  }
  assert.equal((await answers()).get('open.formats')?.state, 'met')
})

test('a file in the place of a text is no text', async () => {
  const { browser, answers } = await openBegun()
  const fields = await filled(browser, open, { 'open.formats.state': 'met' })
  delete fields['open.formats.explanation']
  const file = new File(['x'], 'x.txt')
  assert.equal((await send(browser, open, fields, { 'open.formats.explanation': file })).status, 303)
  assert.equal((await answers()).get('open.formats')?.explanation, null)
})

test('forms of another site write nothing', async () => {
  const { browser, answers } = await openBegun()
  for (const address of [home, open, `${home}/files/open.formats`]) {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const answer = await browser.request(address, {
      method: 'POST',
      body: new URLSearchParams({ do: 'discard' }),
      headers,
    })
    assert.equal(answer.status, 403, address)
  }
  assert.equal((await answers()).size, 0)
})

test('pages of what is not sent are kept by no browser, and listed by no search engine', async () => {
  const { browser } = await openBegun()
  for (const address of [home, open, `${home}/files/open.formats`]) {
    const answer = await browser.request(address)
    assert.equal(answer.headers.get('cache-control'), 'no-store', address)
    assert.match(await answer.text(), /<meta name="robots" content="noindex"/)
  }
})

test('names of clauses and of files reach no page as markup', async () => {
  const { browser } = await openBegun()
  await attach(browser, 'open.formats', 'Texte.', '"><svg onload=alert(1)>.txt')
  assert.doesNotMatch(await browser.get(open), /<svg onload/)
  for (const odd of ['%22%3E%3Csvg%20onload%3D1%3E', '..%2F..%2Fx', '%00', 'a'.repeat(3000)])
    for (const page of [`${home}/${odd}`, `${home}/files/${odd}`, `${read}/${odd}`]) {
      const answer = await browser.request(page)
      assert.ok(answer.status === 404 || answer.status === 400, `${page}: ${answer.status}`)
      assert.doesNotMatch(await answer.text(), /<svg onload/)
    }
})

test('what is typed reads in both directions without turning the page', async () => {
  const { world, browser } = await openBegun()
  await save(browser, open, { [said]: 'شرح \u202Eطويل\u202C abc', 'open.free-software.state': 'met' })
  await sendNow(browser)
  const page = await world.get(read)
  assert.match(page, /dir="auto"[^>]*><p>شرح/)
  assert.doesNotMatch(page, /[\u202a-\u202e]/)
  assert.match(textOf(page), /abc/)
})
