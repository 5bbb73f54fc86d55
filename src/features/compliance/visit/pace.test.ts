import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { Robots } from '../../monitoring/index.ts'
import { Pace } from './pace.ts'
import { leadsTo, night, openSite, typed } from './testing-site.ts'

const home = 'https://crocus.example/'
const robotsSay = (text: string) => typed('text/plain', text)

test('turns at one host lie as far apart as it wishes, and those at another wait for none of them', () => {
  const pace = new Pace()
  assert.deepEqual([pace.take('a', 3000, 100), pace.take('a', 3000, 100), pace.take('a', 3000, 5000)], [0, 3000, 1100])
  assert.equal(pace.take('b', 3000, 100), 0)
  assert.equal(pace.take('a', 3000, 60_000), 0, 'long after')
})

test('a delay is that of the rules for us, else of those for everybody, ten seconds at most', async (t) => {
  const delayOf = async (text: string) => {
    const web = await openTestWeb(t, ['crocus.example'])
    web.pages.set(`${home}robots.txt`, text)
    return new Robots({ everybody: true }).delay(web.outbound, home, night, { note: () => {} })
  }
  assert.equal(await delayOf('User-agent: *\nCrawl-delay: 3\n'), 3000)
  assert.equal(await delayOf('User-agent: *\nCrawl-delay: 3\n\nUser-agent: Chatterie\nCrawl-delay: 0.5\n'), 500)
  assert.equal(await delayOf('User-agent: *\nCrawl-delay: 86400\n'), 10_000)
  for (const said of ['-5', 'Infinity', 'demain', '', '1e400', '٣'])
    assert.ok([0, 10_000].includes(await delayOf(`User-agent: *\nCrawl-delay: ${said}\n`)), said)
  assert.equal(await delayOf('User-agent: OtherBot\nCrawl-delay: 9\n'), 0)
})

test('a site that wishes pauses is waited for between two pages, one that does not is not', async (t) => {
  const pages = { [home]: '<a href="/cgu">CGU</a><a href="/tarifs">Tarifs</a>', [`${home}cgu`]: '<p>CGU' }
  for (const [robots, waits] of [
    ['User-agent: *\nCrawl-delay: 2\n', true],
    ['User-agent: *\nDisallow:\n', false],
  ] as const) {
    const pauses: number[] = []
    const wait = async (ms: number) => void (ms > 0 && pauses.push(ms))
    const site = await openSite(t, { pages: { ...pages, [`${home}robots.txt`]: robotsSay(robots) } }, { wait })
    await site.visit()
    const asked = site.web.asked.filter((address) => address.startsWith(home) && !address.endsWith('robots.txt'))
    assert.ok(asked.length >= 3, asked.join())
    assert.equal(pauses.length >= asked.length - 1, waits, `${pauses.length} pauses`)
  }
})

test('where a redirect leads, `robots.txt` is asked before the page is', async (t) => {
  const shut = 'https://shut.example/'
  const { web, visit } = await openSite(t, {
    pages: {
      [home]: '<a href="/cgu">CGU</a>',
      [`${home}robots.txt`]: robotsSay('User-agent: *\nDisallow: /prive\n'),
      [`${home}cgu`]: leadsTo('/prive/cgu'),
      [`${home}prive/cgu`]: '<p>CGU',
      [`${shut}robots.txt`]: robotsSay('User-agent: Chatterie\nDisallow: /\n'),
      [`${shut}pad`]: '<p>Pad',
      'https://pad.crocus.example/': leadsTo(`${shut}pad`),
    },
    services: { pad: { url: 'https://pad.crocus.example/' } },
  })
  const { places } = await visit()
  assert.deepEqual(
    places.map(({ page }) => !page.ok && page.why),
    ['robots'],
  )
  assert.ok(web.asked.includes(`${shut}robots.txt`))
  for (const kept of [`${shut}pad`, `${home}prive/cgu`]) assert.ok(!web.asked.includes(kept), kept)
})
