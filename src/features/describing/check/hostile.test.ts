import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { mostBytes } from '../../descriptions/index.ts'
import { hostileLines } from '../../descriptions/testing-hostile.ts'
import { organization, sendCheck } from './testing.ts'

let world: TestSite
before(async () => {
  world = await openTestSite()
})

const pageOf = async (content: string | Uint8Array<ArrayBuffer>, name = 'a.properties') => {
  const answer = await sendCheck(world, { files: { [name]: content } })
  assert.equal(answer.status, 200)
  return answer.text()
}

test('HTML in values, keys and names stays text', async () => {
  const script = '<script>alert(1)</script>'
  const page = await pageOf(
    `${organization}\norganization.description = ${script}\n${script} = "><img src=x onerror=alert(1)>\n${script}`,
    '"><script>alert(1)</script>.properties',
  )
  assert.doesNotMatch(page, /<script>alert|<img src=x/)
  assert.match(page, /&lt;script&gt;alert/)
})

test('a text area cannot be left by what stands in it', async () => {
  const page = await pageOf(`${organization}\n# </textarea><script>alert(1)</script>`)
  assert.doesNotMatch(page, /<\/textarea><script>/)
})

test('what turns text around does not reach what is around it', async () => {
  const page = await pageOf(`${organization}\norganization.owner.name = \u202Egpj.\u2066exe\n# \u202Enoitacude`)
  const mended = page.slice(page.indexOf('name="text"'), page.indexOf('</textarea>', page.indexOf('name="text"')))
  assert.doesNotMatch(mended, /[\u202A-\u202E\u2066-\u2069]/)
  for (const [line] of page.matchAll(/^.*[\u202A-\u202E\u2066-\u2069].*$/gm)) assert.match(line, /<pre|<bdi|<code/)
})

test('pictures, web pages, UTF-16 and nothing at all have a report', async () => {
  assert.match(await pageOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])), /This is not a text file/)
  assert.match(await pageOf('<!doctype html><title>Not found</title>'), /gives a web page/)
  assert.match(await pageOf(Buffer.from(`\ufeff${organization}`, 'utf16le')), /The file is in UTF-16/)
  assert.match(await pageOf('\n\n# only comments\n'), /holds no “key = value” line/)
})

test('a password in an address is not shown by the report', async () => {
  const page = await pageOf(`${organization}\norganization.contact.url = https://ortie:s3cret@ortie.example/`)
  const remarks = page.slice(page.indexOf('id="remarks"'), page.indexOf('id="corrected"'))
  assert.match(remarks, /takes? it out/)
  assert.doesNotMatch(remarks, /s3cret/)
})

test('a megabyte of hostile lines has a report, and a page of it can still be loaded', async () => {
  for (const name of [
    'a\n',
    'organization.naem = x\n',
    '<b>=&lt;\n',
    'organization.socialnetworks.x = http://a.example\n',
  ]) {
    const page = await pageOf(hostileLines[JSON.stringify(name)]?.(mostBytes) ?? '')
    assert.match(page, /id="remarks"/, name)
    assert.ok(page.length < 12_000_000, `${name}: ${page.length}`)
  }
})

test('more than four megabytes are refused', async () => {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const body = new Uint8Array(5 * 1024 * 1024)
  assert.equal((await world.request('/en/describe', { method: 'POST', body, headers })).status, 422)
})
