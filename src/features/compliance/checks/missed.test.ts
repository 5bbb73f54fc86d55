import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite, type SiteGiven } from '../visit/testing-site.ts'
import type { Unread } from '../visit/visited.ts'
import { advertising } from './advertising.ts'
import { cookies } from './cookies.ts'
import { look, lookAtSite } from './testing-look.ts'
import { foundBy, inShort } from './testing-pages.ts'
import { thirdParties } from './third-parties.ts'
import { trackers } from './trackers.ts'

const home = 'https://crocus.example/'
const style = `${home}a.css`
const each = [thirdParties, trackers, advertising, cookies]

const against = {
  html: '<script src="https://pagead2.googlesyndication.com/a.js"></script>',
  cookies: [{ name: '_ga' }],
}

for (const what of ['style', 'browser', 'requests'] as const)
  test(`a place of which something was missed is never said to be clean: ${what}`, async () => {
    const missed: Unread[] = [{ what, url: style, why: 'timeout' }]
    for (const check of each) {
      const { result, says, evidence } = await lookAtSite(check, { missed })
      assert.equal(result, 'not-checkable', check.name)
      assert.ok(says.includes(style) && says.includes('crocus.example was not seen whole'), says)
      assert.deepEqual(evidence, [{ asked: style, came: `${what}: timeout` }])
      assert.equal((await lookAtSite(check, { ...against, missed })).result, 'against', check.name)
    }
  })

test('what is merely told is not told either of a place that was not seen whole', async () => {
  const missed: Unread[] = [{ what: 'style', url: style, why: 'robots' }]
  const html = '<form action="https://ortie.example/"></form>'
  assert.equal((await lookAtSite(thirdParties, { html, missed })).result, 'not-checkable')
})

const resultAt = async (t: Parameters<typeof openSite>[0], pages: NonNullable<SiteGiven['pages']>) => {
  const { visit } = await openSite(t, { pages })
  const visited = await visit()
  return { missed: visited.site?.missed, result: (await look(thirdParties, visited)).result }
}

test('a style that breaks, or that robots may not read, is missed; one that is gone asks for nothing', async (t) => {
  const linked = '<link rel=stylesheet href="/a.css">'
  const broken: NonNullable<SiteGiven['pages']> = {
    [home]: linked,
    [style]: (response) => void response.writeHead(503).end(),
  }
  assert.deepEqual(await resultAt(t, broken), {
    ...{ missed: [{ what: 'style', url: style, why: 'status' }], result: 'not-checkable' },
  })
  const robots = { [home]: linked, [`${home}robots.txt`]: 'User-agent: *\nDisallow: /a.css' }
  assert.deepEqual(await resultAt(t, robots), {
    ...{ missed: [{ what: 'style', url: style, why: 'robots' }], result: 'not-checkable' },
  })
  assert.deepEqual(await resultAt(t, { [home]: linked }), { missed: [], result: 'seen' })
})

test('nothing is said not to be found where the search ended before its end', async () => {
  for (const name of ['terms', 'agenda'] as const) {
    assert.equal(inShort(await foundBy(name, {})), 'not-found page-none')
    assert.equal(inShort(await foundBy(name, { unfinished: [name] })), 'not-checkable page-unfinished')
    assert.equal(inShort(await foundBy(name, { unfinished: ['logs'] })), 'not-found page-none')
  }
})
