import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { names } from '../checks/testing-page-sites.ts'
import { wholeTexts } from '../topics/testing-texts.ts'
import { openSite } from './testing-site.ts'
import { topics } from './visited.ts'

const home = 'https://crocus.example/'
const beside = '<p>Rien de cela ne se trouve ici, mais un jardin et ses allées de gravier, à voir au printemps.'
const link = {
  privacy: '<a href="/p">Politique de confidentialité</a>',
  accounts: '<a href="/c">Politique des comptes</a>',
}

/** Answers once so many were asked, so that they are on their way at the same time. */
function togetherOf(many: number) {
  const waiting: ServerResponse[] = []
  return (response: ServerResponse) => {
    waiting.push(response)
    if (waiting.length < many) return
    for (const each of waiting) each.writeHead(200, { 'content-type': 'text/html' }).end(beside)
  }
}

test('further pages of two hosts are asked at the same time, and told in the order of topics', async (t) => {
  const together = togetherOf(2)
  const { visit } = await openSite(t, {
    pages: {
      [home]: `${link.privacy}${link.accounts}`,
      [`${home}p`]: beside,
      [`${home}c`]: beside,
      'https://pad.crocus.example/': link.accounts,
      'https://pad.crocus.example/c': together,
      'https://wiki.crocus.example/': link.privacy,
      'https://wiki.crocus.example/p': together,
    },
    services: { pad: { url: 'https://pad.crocus.example/' }, wiki: { url: 'https://wiki.crocus.example/' } },
  })
  const { topicPages } = await visit()
  assert.deepEqual(
    topicPages.map(({ topic, page }) => `${topic} ${page.asked}`),
    [
      `privacy ${home}p`,
      'privacy https://wiki.crocus.example/p',
      `accounts ${home}c`,
      'accounts https://pad.crocus.example/c',
    ],
  )
})

test('room kept for third pages that nobody needs is given back to who needs one', async (t) => {
  const nine = topics.slice(0, 9)
  const [last] = nine.slice(-1)
  const pages = new Map([[home, '']])
  for (const turn of [1, 2, 3])
    for (const topic of nine) {
      pages.set(home, `${pages.get(home)}<a href="/${topic}-${turn}">${names.fr[topic]}</a>`)
      pages.set(`${home}${topic}-${turn}`, turn === 2 && topic !== last ? `<p>${wholeTexts[topic].fr}` : beside)
    }
  const { web, visit } = await openSite(t, { pages: Object.fromEntries(pages) })
  await visit()
  const thirds = nine.filter((topic) => web.asked.includes(`${home}${topic}-3`))
  assert.deepEqual(thirds, [last], 'nine and nine were asked, and seven of the nine had room kept')
})
