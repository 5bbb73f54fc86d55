import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faultsIn } from '../../../testing-audit.ts'
import { linksIn, textOf } from '../../directory/testing-text.ts'
import { givenCoordination } from '../../editing/testing.ts'
import { given } from '../../hosters/testing.ts'
import { home, link, openProofs, page, publicUrl } from '../testing.ts'

const own = '/fr/hosters/crocus/proof'

describe('the page of those who act for a hoster', () => {
  test('is reached from its public page, which shows the way to nobody else', async (t) => {
    const { world, ada } = await openProofs(t)
    assert.ok(linksIn(await ada.get('/fr/hosters/crocus')).includes(own))
    assert.ok(!linksIn(await world.get('/fr/hosters/crocus')).includes(own))
    assert.equal((await world.request(own)).status, 303)
  })

  test('gives the badge to copy, which our own reader finds on the page where it was put', async (t) => {
    const { web, ada, known, firstLook } = await openProofs(t, { name: 'Crocus' })
    const [, copied = ''] = /<textarea id="badge-fragment"[^>]*>([\s\S]*?)<\/textarea>/.exec(await ada.get(own)) ?? []
    const fragment = unescaped(copied)
    const alt = 'Crocus : sa place dans Les Essais'
    const image = `<img src="${publicUrl}/badges/crocus.svg?lang=fr" alt="${alt}" height="60">`
    assert.equal(fragment, `<a rel="me" href="${publicUrl}/fr/hosters/crocus">${image}</a>`)
    web.pages.set(home, page(fragment))
    await firstLook()
    assert.equal((await known())?.way, 'link')
  })

  test('the invisible link of English pages is found too', async (t) => {
    const { web, ada, known, firstLook } = await openProofs(t)
    const english = await ada.get('/en/hosters/crocus/proof')
    const [, copied = ''] = /<textarea id="link-fragment"[^>]*>([\s\S]*?)<\/textarea>/.exec(english) ?? []
    web.pages.set(home, `<head>${unescaped(copied)}</head>`)
    await firstLook()
    assert.equal((await known())?.way, 'link')
  })

  test('a name cannot leave the fragment that is copied', async (t) => {
    const name = '"><script>alert(1)</script>'
    const { world, ada } = await openProofs(t)
    await given.member(world.db, { name, key: 'crocus' })
    const html = await ada.get(own)
    const [, copied = ''] = /<textarea id="badge-fragment"[^>]*>([\s\S]*?)<\/textarea>/.exec(html) ?? []
    assert.doesNotMatch(unescaped(copied), /<script|""/)
    assert.doesNotMatch(html, /<script>alert/)
  })

  test('shows what was seen and when, and looks again when asked, every ten minutes at most', async (t) => {
    const { world, web, ada, firstLook } = await openProofs(t)
    web.pages.set(home, page(''))
    await firstLook()
    const before = web.asked.length
    web.pages.set(home, page(link))
    const answer = await ada.post(`${own}/look`, {})
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, `${own}?saved=asked`])
    assert.match(textOf(await ada.get(`${own}?saved=asked`)), /C’est demandé/)
    const again = await ada.post(`${own}/look`, {})
    assert.deepEqual([again.status, again.headers.get('retry-after')], [429, '600'])
    await world.runJobs()
    assert.equal(web.asked.length, before + 1)
    assert.match(
      textOf(await ada.get(own)),
      /Prouvée des deux côtés .*Vu sans interruption depuis 23 novembre 2026 .*Prochaine visite 24 novembre 2026/,
    )
    world.pass({ minutes: 10 })
    assert.equal((await ada.post(`${own}/look`, {})).status, 303)
  })

  test('a lost link is told to those who act for the hoster', async (t) => {
    const { web, ada, firstLook, nextDay } = await openProofs(t)
    web.pages.set(home, page(link))
    await firstLook()
    web.pages.set(home, page(''))
    await nextDay(3)
    const told = textOf(await ada.get('/fr/account'))
    assert.equal(told.match(/Crocus : son site ne renvoie plus à sa page ici/g)?.length, 1)
  })

  test('of who was made up there is nothing to prove', async (t) => {
    const { ada } = await openProofs(t, { standing: 'fictional' })
    const html = await ada.get(own)
    assert.match(textOf(html), /le collectif ne signe rien à son sujet/)
    assert.doesNotMatch(html, /<textarea|<form method="post" action="[^"]*look"/)
  })

  const standings = [
    ['none', /rien sur son domaine n’affirme le contraire/],
    ['former', /rien sur son domaine n’affirme le contraire/],
    ['paused', /Dite par nous seulement/],
  ] as const
  for (const [standing, says] of standings)
    test(`speaks to one that is ${standing}`, async (t) => {
      const { ada } = await openProofs(t, { standing })
      assert.match(textOf(await ada.get(own)), says)
    })

  test('a hoster without a website is told that there is nowhere to look', async (t) => {
    const { ada, firstLook } = await openProofs(t, { website: null })
    await firstLook()
    assert.match(textOf(await ada.get(own)), /Pour Crocus, nous ne connaissons pas de site/)
  })
})

describe('the page for everybody', () => {
  test('says in both languages how one checks a membership, and is found from the open data', async (t) => {
    const { world } = await openProofs(t)
    assert.ok(linksIn(await world.get('/fr/open-data')).includes('/fr/membership-proof'))
    const french = textOf(await world.get('/fr/membership-proof'))
    assert.match(french, /Vérifier une adhésion .* openssl pkeyutl -verify -pubin .* validUntil/)
    const english = await world.get('/en/membership-proof')
    assert.match(textOf(english), /Checking a membership .* RFC 8785/)
    for (const href of linksIn(english).filter((href) => href.startsWith('/')))
      assert.equal((await world.request(href)).status, 200, href)
  })

  test('a member’s public page leads to its statement and to how one checks it', async (t) => {
    const { world } = await openProofs(t)
    const links = linksIn(await world.get('/fr/hosters/crocus'))
    assert.ok(links.includes('/memberships/crocus.json') && links.includes('/fr/membership-proof'))
    assert.equal((await world.request('/memberships/crocus.json')).status, 200)
  })

  test('nothing is said of proofs where there is nothing to prove', async (t) => {
    for (const standing of ['none', 'fictional', 'incubating'] as const) {
      const { world } = await openProofs(t, { standing })
      assert.doesNotMatch(textOf(await world.get('/fr/hosters/crocus')), /Son adhésion/, standing)
    }
  })
})

test('every page is right as it is sent, with something on it', async (t) => {
  const { world, web, ada, firstLook } = await openProofs(t, { standing: 'none' })
  web.pages.set(home, page(link))
  await firstLook()
  const keeper = await givenCoordination(world)
  for (const language of ['fr', 'en'])
    for (const [who, address] of [
      [ada, 'hosters/crocus/proof'],
      [world, 'hosters/crocus'],
      [world, 'membership-proof'],
      [keeper, 'coordination/claims'],
    ] as const)
      assert.deepEqual(await faultsIn(await who.get(`/${language}/${address}`)), [], address)
})

const unescaped = (text: string) =>
  text
    .replace(/&(?:quot|#34);/g, '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
