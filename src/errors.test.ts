import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linksIn, paths } from './paths.ts'
import { conflict, forbidden, invalid, notFound, type Refusal, tooMany } from './platform/errors.ts'
import { languages, translator } from './platform/i18n/index.ts'
import { Limits } from './platform/limits.ts'
import { site } from './site.tsx'
import { openTestSite } from './testing.ts'
import { faultsIn } from './testing-audit.ts'

const refusals: Record<number, () => Refusal | Error> = {
  403: () => forbidden('site.form-from-elsewhere'),
  404: () => notFound('site.page-not-found'),
  409: () => conflict('site.field-invalid'),
  422: () => invalid('name', 'site.field-invalid'),
  429: () => tooMany('site.field-invalid', 60),
  500: () => new Error('a bug'),
}

describe('whatever is refused', () => {
  for (const [status, reason] of Object.entries(refusals)) {
    test(`${status} is a page in the visitor’s language that helps to go on`, async () => {
      const ask = await siteThat(() => {
        throw reason()
      })
      for (const language of languages) {
        const answer = await ask({ 'accept-language': language })
        const page = await answer.text()
        assert.equal(answer.status, Number(status))
        assert.match(page, new RegExp(`<html lang="${language}">`))
        assert.equal(page.match(/<h1/g)?.length, 1)
        for (const { href } of [paths.home, paths.services, paths.map])
          assert.ok(page.includes(`href="${linksIn(language)(href())}"`), href())
        assert.match(page, /<form class="finder bar"/)
        assert.match(page, /<meta name="robots" content="noindex"/)
        assert.deepEqual(await faultsIn(page), [])
      }
    })

    test(`${status} is a problem of RFC 9457 for a program`, async () => {
      const ask = await siteThat(() => {
        throw reason()
      })
      const answer = await ask({ accept: 'application/json', 'accept-language': 'fr' })
      assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
      const problem = await answer.json()
      assert.deepEqual([answer.status, problem.status, problem.type], [Number(status), Number(status), 'about:blank'])
      assert.ok(problem.title.length > 10 && problem.detail.length > 10)
    })
  }

  test('too much at once says for how long to wait', async () => {
    const ask = await siteThat(() => {
      throw tooMany('site.field-invalid', 60)
    })
    assert.equal((await ask({})).headers.get('retry-after'), '60')
  })

  test('a form with errors is the form again for a reader, and its errors for a program', async () => {
    const world = await openTestSite()
    const body = JSON.stringify({ to: 'coordination' })
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    const address = linksIn('en')(paths.contact.href({}, { to: ['coordination'] }))
    const answer = await world.request(address, { method: 'POST', body, headers })
    const { errors } = await answer.json()
    assert.equal(answer.status, 422)
    const missing = { path: 'message', message: translator('en')('contact.message-missing') }
    assert.deepEqual(errors[0], missing)
  })
})

/** A site whose stylesheet answers so, and a visitor who asks for it. */
async function siteThat(find: () => never) {
  const { database, directory, portal, kept, now, outbound } = await openTestSite()
  const { fetch } = site({
    ...{ publicUrl: 'http://localhost:3000', secret: 'known to tests', database, directory, portal, kept, outbound },
    sourceArchive: '',
    documents: '',
    assets: { names: { style: 'style.css' }, find },
    limits: new Limits(() => now),
    clock: () => now,
    log: () => {},
    showsMails: false,
  })
  return (headers: Record<string, string>) =>
    fetch(new Request('http://localhost:3000/assets/style.css', { headers }), '192.0.2.1')
}
