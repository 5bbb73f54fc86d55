import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { after, describe, test } from 'node:test'
import { paths } from './paths.ts'
import { portOf } from './platform/testing-server.ts'
import { browserSite } from './testing-browser.ts'

describe('pages and other origins', () => {
  const closing: (() => void)[] = []
  after(() => {
    for (const close of closing) close()
  })

  /** A site of somebody else. */
  async function elsewhere(answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closing.push(() => {
      server.closeAllConnections()
      server.close()
    })
    return `http://127.0.0.1:${portOf(server)}`
  }

  test('somebody’s page may frame a list of services, and no other page of ours', async () => {
    const { url, visit } = await browserSite()
    const list = url + paths.common.embedServices.href({}, { software: ['freshrss'], lang: 'fr' })
    const frames = `<iframe name="list" src="${list}"></iframe><iframe name="home" src="${url}/fr"></iframe>`
    const page = `<!DOCTYPE html><title>Blog</title>${frames}`
    const blog = await elsewhere((_, response) => response.setHeader('content-type', 'text/html').end(page))
    const visitor = await visit()
    await visitor.page.goto(blog)
    const [framed, refused] = [visitor.page.frame('list'), visitor.page.frame('home')]
    assert.match((await framed?.locator('h1').textContent()) ?? '', /FreshRSS/)
    assert.match(refused?.url() ?? '', /^chrome-error:/)
    assert.ok(visitor.complaints.some((said) => said.includes('frame-ancestors')))

    const [opened] = await Promise.all([
      visitor.context.waitForEvent('page'),
      framed?.locator('.result a, li a').first().click(),
    ])
    assert.ok(opened.url().startsWith(`${url}/fr/`) || opened.url() === 'about:blank', 'its links open outside')
    await visitor.leave()
  })

  test('a form of a page with our policy may lead to another site by redirect', async () => {
    const { url, visit } = await browserSite()
    const policy = (await fetch(`${url}/fr`)).headers.get('content-security-policy') ?? ''
    const pad = await elsewhere((_, response) => response.end('a new pad'))
    const portal = await elsewhere((request, response) => {
      if (request.method === 'POST') response.writeHead(303, { location: `${pad}/p/new` }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
          .end('<!DOCTYPE html><title>Portal</title><form method="post"><button>Open</button></form>')
    })
    const visitor = await visit()
    await visitor.page.goto(portal)
    await visitor.page.getByRole('button').click()
    await visitor.page.waitForURL(`${pad}/p/new`)
    assert.deepEqual(visitor.complaints, [])
    await visitor.leave()
  })
})
