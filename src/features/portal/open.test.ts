import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { textOf } from '../editing/testing.ts'
import { removeService } from '../hosters/index.ts'
import { byHand } from '../hosters/testing-by-hand.ts'
import { firefox, givenHealth, givenPlace, opened, openingsOf } from './testing.ts'

describe('opening a service', () => {
  test('sends on with 303 to where the program opens, under the name, and nothing is kept on the way', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const { status, to, answer } = await opened(world, '/open/pad?name=R%C3%A9union&ending=0', {
      'accept-language': 'en',
    })
    assert.deepEqual([status, to], [303, 'https://pad.ortie.example/p/Reunion?lang=en'])
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex, nofollow/)
  })

  test('each kind opens as its program does', async () => {
    const world = await openTestSite()
    const leads: [string, string][] = [
      ['visio', 'https://pad.visio.example/Reunion'],
      ['date', 'https://pad.date.example/create_poll.php'],
      ['spreadsheet', 'https://pad.spreadsheet.example/'],
      ['file', 'https://pad.file.example/'],
      ['picture', 'https://pad.picture.example/'],
      ['postit', 'https://pad.postit.example/'],
      ['link', 'https://pad.link.example/'],
      ['secret', 'https://pad.secret.example/'],
    ]
    for (const [kind] of leads) await givenPlace(world.db, kind, { kind })
    for (const [kind, beginning] of leads) {
      const { status, to } = await opened(world, `/open/${kind}?name=Reunion&ending=0`)
      assert.equal(status, 303, kind)
      assert.ok(to?.startsWith(beginning), `${kind}: ${to}`)
    }
  })

  test('a typed name gets an ending, unless the box that was there came back unticked', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const nameIn = async (query: string) =>
      /\/p\/([^?]+)/.exec((await opened(world, `/open/pad?${query}`)).to ?? '')?.[1]
    assert.match((await nameIn('name=conseil&box=ending&ending=1')) ?? '', /^conseil-[a-z2-9]{4}$/)
    assert.match((await nameIn('name=conseil')) ?? '', /^conseil-[a-z2-9]{4}$/)
    assert.equal(await nameIn('name=conseil&box=ending'), 'conseil')
    assert.equal(await nameIn('name=conseil&ending=0'), 'conseil')
    assert.match((await nameIn('name=')) ?? '', /^[a-z2-9]{22}$/)
  })

  test('the address of the coordination goes before that of the service', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { rules: { opensAt: 'https://ortie.example/pads/{name}' } })
    const { to } = await opened(world, '/open/pad?name=conseil&ending=0')
    assert.match(to ?? '', /^https:\/\/ortie\.example\/pads\/conseil/)
  })

  test('leads only to what is well while services are watched', async () => {
    const world = await openTestSite({ monitoring: true })
    const [ortie, sureau] = [await givenPlace(world.db, 'Ortie'), await givenPlace(world.db, 'Sureau')]
    await givenHealth(world, ortie, 'up')
    await givenHealth(world, sureau, 'degraded')
    for (let time = 0; time < 20; time++)
      assert.match((await opened(world, '/open/pad')).to ?? '', /^https:\/\/pad\.ortie\.example/)
    world.pass({ minutes: 13 })
    assert.equal((await opened(world, '/open/pad')).status, 503, 'a good check is worth fifteen minutes')
  })

  test('never leads to who was frozen, left, closed, or took the service off', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Partie', { hoster: { standing: 'former' } })
    await givenPlace(world.db, 'Close', { hoster: { closed: '2026-01-01' } })
    const gone = await givenPlace(world.db, 'Retraite')
    await givenPlace(world.db, 'Finie', { service: { endsOn: '2026-11-01' } })
    assert.match((await opened(world, '/open/pad')).to ?? '', /retraite/)
    await removeService(world.db, gone.serviceId, byHand())
    assert.equal((await opened(world, '/open/pad')).status, 404)
  })
})

describe('what is counted', () => {
  test('an opening counts for its service and day, and nothing else is known of it', async () => {
    const world = await openTestSite()
    const { serviceId } = await givenPlace(world.db, 'Ortie')
    for (let time = 0; time < 3; time++) await opened(world, '/open/pad?name=secret')
    assert.deepEqual(await openingsOf(world), [{ serviceId, kind: 'pad', openings: 3 }])
    await opened(world, '/open/pad')
    assert.deepEqual(await openingsOf(world), [{ serviceId, kind: 'pad', openings: 4 }])
  })

  test('HEAD, pages fetched beforehand and robots count for nothing, though they are sent on', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const head = await world.request('/open/pad', { method: 'HEAD', headers: { 'user-agent': firefox } })
    assert.equal(head.status, 303)
    for (const headers of [{ 'sec-purpose': 'prefetch' }, { 'user-agent': 'Googlebot/2.1' }, { 'user-agent': '' }])
      assert.equal((await opened(world, '/open/pad', headers)).status, 303)
    assert.deepEqual(await openingsOf(world), [])
  })

  test('what was typed stands in no log', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await opened(world, '/open/pad?name=tresintime&near=Brest')
    await opened(world, '/open/visio?name=tresintime')
    await opened(world, '/open/nothing?name=tresintime')
    assert.ok(!JSON.stringify(world.events).includes('tresintime'))
  })
})

describe('when nothing can be chosen', () => {
  test('a kind that there is not answers 404 with the stalls that there are', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const { status, answer } = await opened(world, '/open/bread', { 'accept-language': 'fr' })
    assert.equal(status, 404)
    const html = await answer.text()
    assert.match(textOf(html), /Cet étal n’existe pas/)
    assert.ok(html.includes('action="/open/pad"'))
    for (const url of ['/open/%00', '/open/a%2Fb', `/open/${'x'.repeat(3000)}`, '/open/PAD'])
      assert.equal((await opened(world, url)).status, 404, url)
  })

  test('when nobody is well, the page says so, for how long, and which are worth a try, in the visitor’s language', async () => {
    const world = await openTestSite({ monitoring: true })
    const [ortie, sureau] = [await givenPlace(world.db, 'Ortie'), await givenPlace(world.db, 'Sureau')]
    await givenHealth(world, ortie, 'challenged', 200)
    await givenHealth(world, sureau, 'down')
    const { status, answer } = await opened(world, '/open/pad?name=conseil&ending=0', { 'accept-language': 'en' })
    assert.equal(status, 503)
    assert.equal(answer.headers.get('retry-after'), '60')
    const html = await answer.text()
    assert.match(textOf(html), /No hoster answers well right now/)
    assert.match(html, /href="https:\/\/pad\.ortie\.example\/p\/conseil\?lang=en"/)
    assert.match(textOf(html), /answered well on/)
    assert.ok(!html.includes('pad.sureau.example'), 'what is down is not worth a try')
  })

  test('when nobody takes part, real addresses stand there with their date, to try by hand', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { outside: true })
    const { status, answer } = await opened(world, '/open/pad')
    assert.equal(status, 404)
    const html = await answer.text()
    assert.match(html, /href="https:\/\/pad\.ortie\.example\/"/)
    assert.match(textOf(html), /mai 2026|May 2026/)
  })

  test('when none is as wished, the page says which wish to drop', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const { status, answer } = await opened(world, '/open/pad?software=hedgedoc&name=conseil', {
      'accept-language': 'fr',
    })
    assert.equal(status, 404)
    const html = await answer.text()
    assert.match(textOf(html), /Quel souhait lâcher.*Tout logiciel un hébergeur conviendrait/s)
    assert.match(html, /href="\/fr\/portal\/pad\?name=conseil"/)
    assert.match(html, /hreflang="en"[^>]*|href="\/en\/portal\/pad/)
  })

  test('it never loops, whatever the query', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    for (const query of ['not=ortie/pad', 'this=nobody/none', 'near=%00', '%E0%A4%A=%', `not=${'a,'.repeat(5000)}`]) {
      const { status, to } = await opened(world, `/open/pad?${query}`)
      assert.ok(status === 404 || (status === 303 && !to?.includes('/open/')), `${query.slice(0, 30)}: ${status}`)
    }
  })
})
