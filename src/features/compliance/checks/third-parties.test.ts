import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookAt, lookAtSite } from './testing-look.ts'
import { thirdParties } from './third-parties.ts'

test('a page that asks nobody else is good, links to others or not', async () => {
  const html = `<!doctype html><link rel="stylesheet" href="/a.css"><img src="https://static.crocus.example/a.png">
    <a href="https://www.facebook.com/crocus">us</a><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`
  const { result, says } = await lookAtSite(thirdParties, { html })
  assert.deepEqual([result, says], ['seen', 'Reading crocus.example asks nothing of anybody else.'])
})

test('each host of others is named, with who it is and what for', async () => {
  const html = `<!doctype html><link rel="stylesheet" href="https://fonts.googleapis.com/css?family=X">
    <script src="https://cdn.ortie.example/a.js"></script><script src="https://cdn.ortie.example/b.js"></script>`
  const { result, says, evidence } = await lookAtSite(thirdParties, { html })
  assert.equal(result, 'against')
  assert.match(
    says,
    /^Reading crocus\.example asks something \((scripts and styles|styles and scripts)\) of 2 other hosts: /,
  )
  assert.ok(says.includes('fonts.googleapis.com (Google)') && says.includes('cdn.ortie.example'))
  assert.equal(evidence.length, 3)
  assert.ok(evidence.every(({ asked }) => asked === 'https://crocus.example/'))
  assert.ok(evidence.some(({ came }) => came === 'https://fonts.googleapis.com/css?family=X'))
})

test('what styles and the running page ask for counts, and says where it was asked', async () => {
  const { says, evidence } = await lookAtSite(thirdParties, {
    styles: { 'https://crocus.example/a.css': '@font-face { src: url(https://fonts.ortie.example/a.woff2) }' },
    asks: [{ url: 'wss://live.menthe.example/', what: 'connection' }],
  })
  assert.match(says, /2 other hosts: fonts\.ortie\.example, live\.menthe\.example\.$/)
  assert.deepEqual(evidence[0], {
    asked: 'https://crocus.example/a.css',
    came: 'https://fonts.ortie.example/a.woff2',
    extract: 'css: font',
  })
})

test('the pages of the site that were read count as the site', async () => {
  const topicPages = { legal: { html: '<iframe src="https://www.youtube.com/embed/x"></iframe>' } }
  const { result, says } = await lookAt(thirdParties, { topicPages })
  assert.equal(result, 'against')
  assert.match(says, /\(frames\) of another host: www\.youtube\.com \(YouTube\)\.$/)
})

test('a guide that somebody else wrote is not the hoster’s page', async () => {
  const html = '<script src="https://cdn.ortie.example/a.js"></script>'
  const topicPages = { documentation: { url: 'https://docs.ortie.example/', html, by: 'declared' as const } }
  assert.equal((await lookAt(thirdParties, { topicPages })).result, 'seen')
})

test('a service of the hoster may ask its other services', async () => {
  const given = {
    site: { html: '<img src="https://files.ortie.example/logo.png">' },
    services: { files: { url: 'https://files.ortie.example/', html: '<img src="https://crocus.example/logo.png">' } },
  }
  assert.equal((await lookAt(thirdParties, given)).result, 'seen')
  assert.equal((await lookAt(thirdParties, given, 'files')).result, 'seen')
})

test('a form that sends elsewhere is told: who fills it sends it', async () => {
  const html = '<form action="https://www.paypal.com/donate"><button>Give</button></form>'
  const { result, says } = await lookAtSite(thirdParties, { html })
  assert.equal(result, 'told')
  assert.match(says, /a form sends them what is typed in it: www\.paypal\.com \(PayPal\)\.$/)
})

test('what could not be read is not judged', async () => {
  assert.equal((await lookAtSite(thirdParties, { why: 'timeout' })).result, 'not-checkable')
  assert.equal(
    (await lookAtSite(thirdParties, { status: 403, html: '<img src="https://ortie.example/">' })).result,
    'not-checkable',
  )
})

test('ten thousand hosts are named as far as one can read, and hostile names stay plain', async () => {
  const html = Array.from({ length: 10_000 }, (_, n) => `<img src="https://h${n}.ortie${n}.example/\u202e<b>">`).join(
    '',
  )
  const { says, evidence } = await lookAtSite(thirdParties, { html })
  assert.match(says, /h7\.ortie7\.example, …\.$/)
  assert.equal(evidence.length, 20)
})
