import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'

async function open() {
  const { world, hoster, page } = await openCrocus({ standing: 'active' })
  await given.service(world.db, hoster.id, { name: 'Pad', url: 'https://pad.crocus.example/' })
  await given.service(world.db, hoster.id, { name: '<b>Nuage</b>', url: 'https://nuage.crocus.example/' })
  const { browser } = await delegateIn(world, hoster.id, 'Capucine')
  return { world, hoster, browser, page, watching: await browser.get(`${page}/watching`) }
}

const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the page of how a hoster is watched', () => {
  let opened: Awaited<ReturnType<typeof open>>
  before(async () => {
    opened = await open()
  })

  test('the page of one’s account leads there', async () => {
    const { browser, page } = opened
    assert.ok((await browser.get('/fr/account')).includes(`href="${page}/watching"`))
  })

  test('what holds for who chose nothing is ticked: asked, every five minutes', () => {
    const ticked = [...opened.watching.matchAll(/name="(\w+)" value="(\w+)" checked/g)].map(([, name, value]) => [
      name,
      value,
    ])
    assert.deepEqual(ticked, [
      ['asked', 'yes'],
      ['rhythm', '5'],
    ])
  })

  test('it says how long an outage is told to the hoster alone, as the collective set it', async () => {
    const { world, browser, page, watching } = opened
    assert.match(textOf(watching), /Pendant 30 minutes, la page dit/)
    await given.collective(world.db, { toldFirstMinutes: 0 })
    assert.match(textOf(await browser.get(`${page}/watching`)), /ne laisse pas de délai/)
  })

  test('each service has its button, and its name is a text', () => {
    const { watching, page } = opened
    for (const slug of ['pad', 'nuage'])
      assert.ok(new RegExp(`action="${page}/watching/heartbeats/[\\w-]*${slug}[\\w-]*"`).test(watching), slug)
    assert.ok(watching.includes('&lt;b&gt;Nuage&lt;/b&gt;'))
    assert.ok(!watching.includes('<b>Nuage</b>'))
  })

  test('it is nobody else’s business: no visitor, no search engine, no cache', async () => {
    const { world, browser, page } = opened
    assert.equal((await world.request(`${page}/watching`)).status, 303)
    const answer = await browser.request(`${page}/watching`)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(await answer.text(), /name="robots" content="noindex/)
  })

  test('a page that answered a button is opened again as the page of choices', async () => {
    const { browser, page } = opened
    for (const form of ['heartbeats/pad', 'heartbeats/pad/removal']) {
      const answer = await browser.request(`${page}/watching/${form}`)
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, `${page}/watching`])
    }
  })

  test('of a hoster that was made up, the page says so', async () => {
    const { world } = opened
    const madeUp = await given.hoster(world.db, { name: 'Potager', standing: 'fictional' })
    await given.service(world.db, madeUp.id, { name: 'Pad' })
    const { browser } = await delegateIn(world, madeUp.id, 'Basilic')
    const page = `/en/hosters/${madeUp.slug}/watching`
    for (const text of [await browser.get(page), await (await browser.post(`${page}/heartbeats/pad`, {})).text()])
      assert.match(text, /class="mark|fictional/i)
  })
})
