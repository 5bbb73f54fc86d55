import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksTo, names } from '../checks/testing-page-sites.ts'
import { wholeTexts } from '../topics/testing-texts.ts'
import { openSite, typed } from './testing-site.ts'
import { topics } from './visited.ts'

const home = 'https://crocus.example/'

test('one link of every topic is followed before a second of any', async (t) => {
  const links = [0, 1, 2].map(() => linksTo(topics.map((topic) => names.fr[topic]))).join(' ')
  let at = 0
  const html = links.replace(/href="[^"]*"/g, () => `href="/p${at++}"`)
  const beside = '<p>Rien de cela ne se trouve ici, mais un jardin et ses allées de gravier, à voir au printemps.'
  const pages = Object.fromEntries(Array.from({ length: at }, (_, index) => [`${home}p${index}`, beside]))
  const { visit } = await openSite(t, { pages: { [home]: html, ...pages } })
  const { topicPages, unfinished } = await visit()
  assert.equal(new Set(topicPages.map(({ topic }) => topic)).size, topics.length)
  assert.ok(unfinished.includes('data-recovery'))
})

test('a topic whose page says something is asked no further, and its search is at its end', async (t) => {
  const { web, visit } = await openSite(t, {
    pages: {
      [home]: '<a href="/cgu">CGU</a><a href="/cgu2">Conditions générales d’utilisation</a>',
      [`${home}cgu`]: `<p>${wholeTexts.terms.fr}`,
    },
  })
  const { unfinished } = await visit()
  assert.ok(!web.asked.includes(`${home}cgu2`))
  assert.deepEqual(unfinished, [])
})

test('fronts and pages by topic are asked before any style', async (t) => {
  const { web, visit } = await openSite(t, {
    pages: {
      [home]: '<link rel=stylesheet href="/a.css"><a href="/cgu">CGU</a>',
      [`${home}cgu`]: '<p>CGU',
      [`${home}a.css`]: typed('text/css', 'a{}'),
      [`${home}pad`]: '<p>Pad',
    },
    services: { pad: { url: `${home}pad` } },
  })
  await visit()
  const order = ['cgu', 'pad', 'a.css'].map((path) => web.asked.indexOf(home + path))
  assert.ok(order.every((at) => at > 0) && Math.max(...order) === order[2], order.join())
})
