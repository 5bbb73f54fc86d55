import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openTestWeb, type Page } from '../../../platform/outbound/testing-web.ts'
import { checkFile, checkRecords } from './checks.ts'
import { domainOf } from './domain.ts'
import { contactsIn, mailboxesOf, mailsIn } from './mailboxes.ts'

const word = 'chatterie-AbCdEfGhIjKlMnOpQrStUv'
const another = 'chatterie-ZyXwVuTsRqPoNmLkJiHgFe'
const file = 'https://crocus.example/.well-known/chatterie.txt'
const security = 'https://crocus.example/.well-known/security.txt'
const description = 'https://crocus.example/organization.properties'
const domain = domainOf({ website: 'https://crocus.example/' }, null) ?? assert.fail()
const hosts = ['crocus.example', 'www.crocus.example', 'evil.example']

async function found(t: TestContext, page: Page, at = file): Promise<unknown> {
  const web = await openTestWeb(t, hosts)
  web.pages.set(at, page)
  return checkFile(web.outbound, domain, word)
}

const bytes =
  (content: Uint8Array): Page =>
  (_, response) =>
    void response.end(content)
const typed =
  (type: string, text: string): Page =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(text)
const leadingTo =
  (location: string): Page =>
  (_, response) =>
    void response.writeHead(302, { location }).end()

test('a file that says the word on a line of its own proves it, however it was saved', async (t) => {
  const files: Page[] = [
    word,
    `${word}\n`,
    `\ufeff${word}\r\n`,
    `  \t${word}\u00a0 \r`,
    `# for Chatterie\n${another}\n\n${word}\n`,
    bytes(Buffer.from(`\ufeff${word}\r\n`, 'utf16le')),
    bytes(Buffer.from(`\ufeff${word}`, 'utf16le').swap16()),
    typed('text/plain; charset=utf-8', word),
    typed('application/octet-stream', word),
  ]
  for (const page of files) assert.deepEqual(await found(t, page), { what: 'word' })
})

test('a page that anybody may write into proves nothing', async (t) => {
  const pages: Page[] = [
    typed('text/html', word),
    `<!doctype html>\n${word}\n`,
    ` <p>\n${word}\n</p>`,
    typed('application/json', `{"you":"${word}"}`),
    typed('application/xhtml+xml', word),
  ]
  for (const page of pages) assert.deepEqual(await found(t, page), { what: 'web-page' })
  const guestbook = `welcome\n${word}\n`
  assert.deepEqual(await found(t, guestbook), { what: 'other-text', text: 'welcome' })
})

test('a server that echoes what it is asked for says nothing of its own', async (t) => {
  const echo: Page = ({ url, headers }, response) => void response.end(`${url}\n${JSON.stringify(headers)}`)
  const answer = await found(t, echo)
  assert.deepEqual(answer, { what: 'other-text', text: '/.well-known/chatterie.txt' })
})

test('what is said instead is told', async (t) => {
  assert.deepEqual(await found(t, ''), { what: 'empty' })
  assert.deepEqual(await found(t, '# nothing yet\n'), { what: 'empty' })
  assert.deepEqual(await found(t, another), { what: 'other-word' })
  assert.deepEqual(await found(t, `${word}x`), { what: 'other-text', text: `${word}x` })
  assert.deepEqual(await found(t, word.toLowerCase()), { what: 'other-word' })
  assert.deepEqual(await found(t, word.slice(0, -1)), { what: 'other-text', text: word.slice(0, -1) })
  assert.deepEqual(await found(t, `\u202e${'é'.repeat(200)}`), { what: 'other-text', text: `${'é'.repeat(80)}…` })
  assert.deepEqual(await found(t, (_, response) => void response.writeHead(403).end(word)), {
    what: 'status',
    status: 403,
  })
  assert.deepEqual(await found(t, word, 'https://crocus.example/elsewhere'), { what: 'status', status: 404 })
})

test('a redirect proves within the domain, with or without www, and nowhere else on its way', async (t) => {
  const web = await openTestWeb(t, hosts)
  const ask = () => checkFile(web.outbound, domain, word)
  for (const place of ['https://www.crocus.example/word', 'https://crocus.example/word', 'https://evil.example/word'])
    web.pages.set(place, word)
  web.pages.set(file, leadingTo('https://www.crocus.example/word'))
  assert.deepEqual(await ask(), { what: 'word' })
  web.pages.set(file, leadingTo('https://evil.example/word'))
  assert.deepEqual(await ask(), { what: 'elsewhere', host: 'evil.example' })
  web.pages.set('https://evil.example/back', leadingTo('https://crocus.example/word'))
  web.pages.set(file, leadingTo('https://evil.example/back'))
  assert.deepEqual(await ask(), { what: 'elsewhere', host: 'evil.example' })
  web.pages.set(file, leadingTo('http://crocus.example/word'))
  assert.deepEqual(await ask(), { what: 'unreached', reason: 'downgrade' })
  web.pages.set(file, leadingTo(file))
  assert.deepEqual(await ask(), { what: 'unreached', reason: 'redirects' })
})

test('a text that is huge, or never comes, is not waited for', async (t) => {
  assert.deepEqual(await found(t, `${word}\n`.repeat(10_000)), { what: 'unreached', reason: 'too-large' })
  const web = await openTestWeb(t, ['other.example'])
  assert.deepEqual(await checkFile(web.outbound, domain, word), { what: 'unreached', reason: 'dns' })
})

test('a record of DNS proves, among others and in quotes', async (t) => {
  const web = await openTestWeb(t, hosts)
  const ask = (...texts: string[]) => {
    web.texts.set('_chatterie.crocus.example', texts)
    return checkRecords(web.outbound, domain, word)
  }
  assert.deepEqual(await ask(), { what: 'empty' })
  assert.deepEqual(await ask(word), { what: 'word' })
  assert.deepEqual(await ask('v=spf1 -all', ` "${word}" `), { what: 'word' })
  assert.deepEqual(await ask(another), { what: 'other-word' })
  assert.deepEqual(await ask('v=spf1 -all'), { what: 'other-text', text: 'v=spf1 -all' })
  assert.deepEqual(await ask(`say ${word}`), { what: 'other-text', text: `say ${word}` })
})

test('mailboxes are those that the domain publishes now: in its security.txt, else in its description', async (t) => {
  const web = await openTestWeb(t, hosts)
  const ask = () => mailboxesOf(web.outbound, domain, description)
  web.pages.set(description, 'organization.name = Crocus\r\norganization.contact.email = Contact@Crocus.example\r\n')
  assert.deepEqual(await ask(), { ok: true, addresses: ['contact@crocus.example'] })
  web.pages.set(security, 'Contact: https://crocus.example/form\nContact: mailto:security%40crocus.example?subject=x\n')
  assert.deepEqual(await ask(), { ok: true, addresses: ['security@crocus.example'] })
  web.pages.set(security, '<html>Contact: mailto:evil@evil.example</html>')
  assert.deepEqual(await ask(), { ok: true, addresses: ['contact@crocus.example'] })
  web.pages.delete(description)
  assert.deepEqual(await ask(), {
    ok: false,
    security: { what: 'web-page' },
    description: { what: 'status', status: 404 },
  })
})

test('a description that stands elsewhere is not the domain’s word', async (t) => {
  const web = await openTestWeb(t, hosts)
  web.pages.set('https://evil.example/crocus', 'organization.contact.email = evil@evil.example')
  for (const elsewhere of ['https://evil.example/crocus', 'http://crocus.example/crocus', 'examples/crocus', null])
    assert.deepEqual(await mailboxesOf(web.outbound, domain, elsewhere), {
      ok: false,
      security: { what: 'status', status: 404 },
      description: null,
    })
  assert.ok(!web.asked.includes('https://evil.example/crocus'))
})

test('of many addresses three are taken, each once, and none that is no address', () => {
  const lines = ['a', 'A', 'b', 'c', 'd'].map((name) => `CONTACT:mailto:${name}@crocus.example`)
  assert.deepEqual(contactsIn(lines), ['a@crocus.example', 'b@crocus.example', 'c@crocus.example'])
  assert.deepEqual(
    contactsIn(['Contact: mailto:%', 'Contact: mailto:a@b@c.example', 'Contact: mailto:', 'Contact']),
    [],
  )
  assert.deepEqual(mailsIn(['organization.contact.email =', 'organization.contact.email=x', '']), [])
})
