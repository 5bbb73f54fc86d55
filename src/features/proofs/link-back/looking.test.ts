import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { organization, root } from '../../crawling/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { home, link, openProofs, page, publicUrl } from '../testing.ts'
import { askLook } from './ask-look.ts'

const hoster = '/fr/hosters/crocus'
const memberOf = organization({
  'organization.memberof.les-essais.status.level': 'ACTIVE',
  'organization.memberof.les-essais.startdate': '2020-01-01',
})

describe('looking at a hoster’s website', () => {
  test('a link back proves membership both ways, with dates, until it goes', async (t) => {
    const { world, web, known, firstLook, nextDay } = await openProofs(t)
    web.pages.set(home, page(link))
    assert.match(textOf(await world.get(hoster)), /Dite par nous seulement .* pas encore regardé/)
    await firstLook()
    assert.match(
      textOf(await world.get(hoster)),
      /Prouvée des deux côtés Le registre le dit, et Crocus renvoie de son site .* depuis le 23 novembre 2026/,
    )
    await nextDay(3)
    assert.match(textOf(await world.get(hoster)), /depuis le 23 novembre 2026, la dernière fois le 26 novembre 2026/)
    web.pages.set(home, page('Tout neuf.'))
    await nextDay(2)
    const text = textOf(await world.get(hoster))
    assert.match(text, /Dite par nous seulement .* renvoyait à cette page ; ce n’est plus le cas depuis le 27 novembre/)
    assert.match(text, /dernière visite le 29 novembre/)
    assert.equal((await known())?.address, home)
    assert.match(textOf(await world.get('/en/hosters/crocus')), /Claimed by us only/)
  })

  test('each website is asked once a day, and by nobody else than the way out', async (t) => {
    const { web, firstLook, nextDay } = await openProofs(t)
    web.pages.set(home, page(link))
    await firstLook()
    assert.deepEqual(web.asked, [home])
    await nextDay(5)
    assert.equal(web.asked.length, 6)
  })

  test('the register is not touched while nothing that is proved changes', async (t) => {
    const { world, web, firstLook, nextDay } = await openProofs(t)
    const revision = async () => (await collectiveOf(world.db)).registerRevision
    await nextDay(2)
    const before = await revision()
    web.pages.set(home, page(link))
    await nextDay()
    assert.equal(await revision(), before + 1)
    await nextDay(3)
    await firstLook()
    assert.equal(await revision(), before + 1)
  })

  test('a home page without a link says so, with the day of the visit', async (t) => {
    const { world, web, firstLook, nextDay } = await openProofs(t)
    web.pages.set(home, page('<a href="https://essais.example/fr/hosters/crocus">sans le mot</a>'))
    await firstLook()
    await nextDay()
    assert.match(textOf(await world.get(hoster)), /ne renvoie pas à cette page : nous avons regardé le 24 novembre/)
  })

  test('a link to somebody else’s page proves nothing', async (t) => {
    const { world, web, known, firstLook } = await openProofs(t)
    await given.member(world.db, { name: 'Radis' })
    web.pages.set(home, page(link.replace('crocus', 'radis')))
    await firstLook()
    assert.equal((await known())?.lastSeenAt, null)
    assert.ok((await known())?.lookedAt)
  })

  test('a link to its former page here is a link to its page', async (t) => {
    const { world, web, known, hosterId, firstLook } = await openProofs(t)
    await world.db.insertInto('hosterFormerSlug').values({ slug: 'safran', hosterId }).execute()
    web.pages.set(home, page(link.replace('crocus', 'safran')))
    await firstLook()
    assert.equal((await known())?.way, 'link')
  })

  test('what stands on another domain at the end of a redirect does not count; on its own it does', async (t) => {
    const { web, known, firstLook, nextDay } = await openProofs(t)
    web.pages.set('https://elsewhere.example/', page(link))
    web.pages.set('https://www.crocus.example/', page(link))
    const leadTo = (location: string) => web.pages.set(home, (_, to) => to.writeHead(301, { location }).end())
    leadTo('https://elsewhere.example/')
    await firstLook()
    const elsewhere = await known()
    assert.deepEqual([elsewhere?.lastSeenAt, elsewhere?.trouble], [null, 'proofs.trouble-elsewhere'])
    leadTo('https://www.crocus.example/')
    await nextDay()
    assert.equal((await known())?.address, 'https://www.crocus.example/')
  })

  test('a site that is out of reach keeps its proof for fourteen days', async (t) => {
    const { world, web, ada, firstLook, nextDay } = await openProofs(t)
    web.pages.set(home, page(link))
    await firstLook()
    web.pages.set(home, (_, answer) => answer.writeHead(500).end('broken'))
    await nextDay(10)
    assert.match(textOf(await world.get(hoster)), /Prouvée des deux côtés/)
    const own = textOf(await ada.get(`${hoster}/proof`))
    assert.match(own, /ne se laisse pas lire depuis le 24 novembre 2026 .*répond par une erreur du serveur/)
    await nextDay(5)
    assert.match(textOf(await world.get(hoster)), /ne se laisse pas lire depuis le 24 novembre 2026/)
    web.pages.set(home, page(link))
    await nextDay()
    assert.match(textOf(await world.get(hoster)), /Prouvée des deux côtés/)
  })

  test('pages too large, silent or of no kind are troubles and no proof', async (t) => {
    const { web, known, firstLook, nextDay } = await openProofs(t)
    web.pages.set(home, (_, answer) => answer.end(page(link).padEnd(2.5 * 1024 * 1024, ' ')))
    await firstLook()
    assert.equal((await known())?.trouble, 'proofs.trouble-too-large')
    web.pages.set(home, (_, answer) => answer.destroy())
    await nextDay()
    assert.ok((await known())?.trouble?.startsWith('descriptions.link-'))
    web.pages.delete(home)
    await nextDay()
    assert.equal((await known())?.trouble, 'descriptions.link-dead')
    assert.equal((await known())?.lookedAt, null)
  })

  test('an address that is no place of the web is a trouble, not a crash', async (t) => {
    for (const website of ['javascript:alert(1)', 'https://', 'http://127.0.0.1:99999/', 'x'.repeat(3000)]) {
      const { known, firstLook } = await openProofs(t, { website })
      await firstLook()
      assert.equal((await known())?.lastSeenAt, null)
      assert.ok((await known())?.trouble, website)
    }
  })

  test('nobody looks for who was made up, and what was known of them is forgotten', async (t) => {
    const { web, known, ada, firstLook } = await openProofs(t, { standing: 'fictional' })
    await firstLook()
    assert.deepEqual(web.asked, [])
    assert.equal(await known(), undefined)
    assert.equal((await ada.post(`${hoster}/proof/look`, {})).status, 404)
  })

  test('an example looks at nobody’s site by itself, and when a delegate asks', async (t) => {
    const { web } = await openProofs(t)
    web.pages.set(home, page(link))
    const world = await openTestSite({ outbound: web.outbound, publicUrl })
    const { id: hosterId } = await given.member(world.db, { name: 'Crocus', website: home })
    for (let hour = 0; hour < 30; hour++) {
      await world.runJobs()
      world.pass({ hours: 1 })
    }
    assert.deepEqual(web.asked, [])
    await askLook(world.db, hosterId, world.now)
    await world.runJobs()
    world.pass({ hours: 30 })
    await world.runJobs()
    assert.deepEqual(web.asked, [home])
  })

  test('a look that was lost is planned again', async (t) => {
    const { world, web, firstLook } = await openProofs(t)
    web.pages.set(home, page(link))
    await firstLook()
    await world.db.deleteFrom('job').where('kind', '=', 'look-for-link').execute()
    world.pass({ hours: 75 })
    await firstLook()
    assert.equal(web.asked.length, 2)
  })
})

describe('a hoster’s own file', () => {
  test('proves as well as a link when it is on the website’s own domain', async (t) => {
    const { world, web, known, ada, firstLook, nextDay } = await openProofs(t)
    web.pages.set(root, memberOf)
    await ada.post(`${hoster}/source`, { address: root })
    await firstLook()
    await nextDay()
    assert.deepEqual([(await known())?.way, (await known())?.address], ['file', root])
    assert.match(
      textOf(await world.get(hoster)),
      /Prouvée des deux côtés Le registre le dit, et Crocus le dit dans le fichier/,
    )
  })

  test('proves nothing on a domain of somebody else', async (t) => {
    const { web, known, ada, firstLook, nextDay } = await openProofs(t)
    const elsewhere = 'https://elsewhere.example/organization.properties'
    web.pages.set(elsewhere, memberOf)
    await ada.post(`${hoster}/source`, { address: elsewhere })
    await firstLook()
    await nextDay()
    assert.equal((await known())?.lastSeenAt, null)
  })
})
