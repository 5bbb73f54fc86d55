import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { leadsTo, openSite, typed } from './testing-site.ts'
import type { Visited } from './visited.ts'

const topicsOf = ({ topicPages }: Visited) =>
  Object.fromEntries(topicPages.map(({ topic, page, by }) => [topic, `${by} ${page.asked}`]))

test('the site and each service come with what they show of themselves', async (t) => {
  const { web, visit } = await openSite(t, {
    pages: {
      'https://crocus.example/': '<title>Crocus</title><link rel=stylesheet href="/s.css"><p>Bonjour',
      'https://crocus.example/s.css': typed(
        'text/css',
        '@import "more.css"; a{background:url(//images.example/a.png)}',
      ),
      'https://crocus.example/more.css': typed('text/css', '@font-face{src:url(https://fonts.example/f.woff2)}'),
      'http://crocus.example/': leadsTo('https://crocus.example/'),
      'https://pad.crocus.example/': typed('text/html', '<p>Pad', {
        'set-cookie': ['token=1; Path=/; Secure; HttpOnly; SameSite=Lax', 'express=2; Max-Age=3600'],
        'x-frame-options': 'DENY',
      }),
    },
    services: { pad: { url: 'https://pad.crocus.example/' } },
  })
  web.reverse.set('127.0.0.1', ['vps.ferme.example'])
  web.mail.set('crocus.example', ['mx.courrier.example'])
  web.nameServers.set('crocus.example', ['ns.registraire.example'])
  const { site, places, behind, hoster, day } = await visit()
  assert.deepEqual([hoster.slug, day], ['crocus', '2026-11-23'])
  assert.equal(site?.page.ok && site.page.reading?.title, 'Crocus')
  assert.deepEqual(
    site?.asks.map(({ url, from }) => [url, from]),
    [
      ['https://crocus.example/more.css', 'https://crocus.example/s.css'],
      ['https://images.example/a.png', 'https://crocus.example/s.css'],
      ['https://fonts.example/f.woff2', 'https://crocus.example/more.css'],
    ],
  )
  assert.equal(site?.plain?.ok && site.plain.url, 'https://crocus.example/')
  assert.deepEqual([site?.certificate?.ok, site?.names?.ok, site?.overIpv6], [true, true, 'no-address'])
  const [pad] = places
  assert.equal(pad?.subject, 'pad')
  assert.equal(pad?.page.ok && pad.page.headers.get('x-frame-options'), 'DENY')
  assert.deepEqual(pad?.cookies, [
    {
      ...{ name: 'token', domain: 'crocus.example', lastsSeconds: null, secure: true, httpOnly: true },
      sameSite: 'lax',
    },
    { name: 'express', domain: 'crocus.example', lastsSeconds: 3600, secure: false, httpOnly: false, sameSite: null },
  ])
  assert.deepEqual(behind, {
    reverse: [
      { subject: '', address: '127.0.0.1', names: ['vps.ferme.example'] },
      { subject: 'pad', address: '127.0.0.1', names: ['vps.ferme.example'] },
    ],
    mail: ['mx.courrier.example'],
    nameServers: ['ns.registraire.example'],
  })
})

test('pages about topics are those that the hoster names, then those to which links lead, two steps far', async (t) => {
  const { visit } = await openSite(t, {
    pages: {
      'https://crocus.example/':
        '<a href="/cgu">Conditions générales</a><a href="/asso">L’association</a><a href="/blog/9">Un article</a>',
      'https://crocus.example/cgu': '<p>CGU</p><a href="/vie-privee">Politique de confidentialité</a>',
      'https://crocus.example/vie-privee': '<p>Vie privée</p><a href="/trop-loin">Nos sauvegardes</a>',
      'https://crocus.example/asso': '<a href="rapports">Rapports d’activité</a>',
      'https://crocus.example/rapports': '<p>2025',
      'https://crocus.example/mentions': '<p>Mentions',
      'https://autre.example/guide': '<p>Guide',
    },
    hoster: { legalUrl: 'https://crocus.example/mentions', userGuideUrl: 'https://autre.example/guide' },
  })
  assert.deepEqual(topicsOf(await visit()), {
    legal: 'declared https://crocus.example/mentions',
    documentation: 'declared https://autre.example/guide',
    terms: 'link https://crocus.example/cgu',
    privacy: 'link https://crocus.example/vie-privee',
    reports: 'link https://crocus.example/rapports',
  })
})

test('a text that says enough about a topic stands for its page', async (t) => {
  const text = `<h1>Conditions générales d’utilisation</h1><p>Nos sauvegardes : les sauvegardes sont faites chaque jour,
    conservées 30 jours, sur un autre site, et la restauration est testée.</p>`
  const { visit } = await openSite(t, {
    pages: { 'https://crocus.example/': '<a href="/cgu">CGU</a>', 'https://crocus.example/cgu': text },
  })
  assert.equal(topicsOf(await visit()).backups, 'words https://crocus.example/cgu')
})

test('a dead page is told, and the next that could be meant is looked at', async (t) => {
  const { visit } = await openSite(t, {
    pages: {
      'https://crocus.example/': '<a href="/dead">CGU</a><a href="/cgu">Conditions générales d’utilisation</a>',
      'https://crocus.example/cgu': '<p>CGU',
    },
  })
  const found = (await visit()).topicPages.map(({ topic, page }) => [topic, page.asked, page.ok && page.status])
  assert.deepEqual(found, [
    ['terms', 'https://crocus.example/dead', 404],
    ['terms', 'https://crocus.example/cgu', 200],
  ])
})

test('nothing but the hoster’s own hosts and what it names is asked, and nothing twice', async (t) => {
  const { web, visit } = await openSite(t, {
    pages: {
      'https://crocus.example/': `<a href="https://client.example/cgu">CGU</a><a href="/cgu">CGU</a><a href="/cgu#2">Conditions générales</a>
        <link rel=stylesheet href="https://fonts.example/a.css"><link rel=stylesheet href="/s.css"><img src="/a.png">
        <a href="/logout">Déconnexion CGU</a><a href="/cgu?action=delete">CGU</a><form action="/cgu" method=post></form>`,
      'https://crocus.example/cgu': '<link rel=stylesheet href="/s.css"><a href="/">Accueil</a>',
      'https://crocus.example/s.css': typed('text/css', 'a{}'),
    },
    services: { un: { url: 'https://crocus.example/' }, deux: { url: 'https://crocus.example/' } },
    hosts: ['client.example', 'fonts.example'],
  })
  const { places, cost } = await visit()
  assert.equal(places.length, 2)
  const asked = web.asked.filter((address) => !address.startsWith('http://'))
  assert.deepEqual(asked.toSorted(), [
    'https://crocus.example/',
    'https://crocus.example/cgu',
    'https://crocus.example/robots.txt',
    'https://crocus.example/s.css',
  ])
  assert.ok(cost.requests >= web.asked.length && cost.requests < web.asked.length + 5, String(cost.requests))
  assert.ok(cost.bytes > 200)
})

test('robots.txt is obeyed: our name before everybody, and each host for itself', async (t) => {
  const rules = 'User-agent: *\nDisallow: /prive\nDisallow: /cgu$\n'
  const { web, visit } = await openSite(t, {
    pages: {
      'https://crocus.example/robots.txt': typed('text/plain', rules),
      'https://crocus.example/': '<a href="/cgu">CGU</a><a href="/mentions">Mentions légales</a>',
      'https://crocus.example/cgu': 'secret',
      'https://crocus.example/mentions': '<p>Mentions',
      'https://pad.crocus.example/robots.txt': typed(
        'text/plain',
        'User-agent: Chatterie\nDisallow: /\nUser-agent: *\nAllow: /',
      ),
      'https://pad.crocus.example/': 'secret',
      'https://cloud.crocus.example/robots.txt': typed('text/plain', `${rules}User-agent: chatterie\nAllow: /\n`),
      'https://cloud.crocus.example/prive': '<p>Cloud',
    },
    services: { pad: { url: 'https://pad.crocus.example/' }, cloud: { url: 'https://cloud.crocus.example/prive' } },
  })
  const { places, topicPages } = await visit()
  assert.deepEqual(
    topicPages.map(({ topic, page }) => [topic, page.ok || page.why]),
    [
      ['terms', 'robots'],
      ['legal', true],
    ],
  )
  const [pad, cloud] = places
  assert.deepEqual(
    [pad?.page, pad?.certificate, pad?.names],
    [{ ok: false, asked: 'https://pad.crocus.example/', why: 'robots' }, ...[null, null]],
  )
  assert.equal(cloud?.page.ok, true)
  assert.equal(web.asked.filter((address) => address === 'https://crocus.example/robots.txt').length, 1)
  assert.ok(!web.asked.includes('https://crocus.example/cgu') && !web.asked.includes('https://pad.crocus.example/'))
})

test('who wants no looks gets none', async (t) => {
  const { web, visit } = await openSite(t, { services: { pad: { url: 'https://pad.crocus.example/' } } })
  const { site, places, topicPages, cost } = await visit({ optedOut: true })
  assert.deepEqual(
    [site?.page, places[0]?.page],
    [
      { ok: false, asked: 'https://crocus.example/', why: 'opted-out' },
      { ok: false, asked: 'https://pad.crocus.example/', why: 'opted-out' },
    ],
  )
  assert.deepEqual([web.asked, topicPages, cost.requests], [[], [], 0])
})

test('a hoster without a website, or without anything, is visited as far as it goes', async (t) => {
  const { visit } = await openSite(t, {
    pages: { 'https://pad.crocus.example/': '<a href="/cgu">CGU</a>', 'https://pad.crocus.example/cgu': '<p>CGU' },
    hoster: { website: null },
    services: { pad: { url: null, pageUrl: 'https://pad.crocus.example/' }, rien: {} },
  })
  const visited = await visit()
  assert.deepEqual([visited.site, visited.places.map(({ subject }) => subject)], [null, ['pad']])
  assert.deepEqual(topicsOf(visited), { terms: 'link https://pad.crocus.example/cgu' })
  const nothing = await visit({ services: [] })
  assert.deepEqual([nothing.places, nothing.topicPages, nothing.behind.mail], [[], [], null])
})

test('what is wrong with an address, a name or a server is said of each place', async (t) => {
  const { visit } = await openSite(t, {
    pages: { 'https://crocus.example/': (response) => void response.socket?.destroy() },
    services: {
      unknown: { url: 'https://nulle.part.example/' },
      inside: { url: 'http://localhost:8080/' },
      other: { url: 'ftp://crocus.example/' },
      broken: { url: 'pas une adresse' },
      template: { url: 'https://crocus.example/{name}' },
    },
  })
  const { site, places } = await visit()
  assert.equal(site?.page.ok === false && site.page.why, 'bad-answer')
  const why = Object.fromEntries(places.map(({ subject, page }) => [subject, page.ok || page.why]))
  assert.deepEqual(why, {
    unknown: 'dns',
    inside: 'not-public',
    other: 'bad-url',
    broken: 'bad-url',
    template: 'bad-answer',
  })
})

test('hosts are asked beside each other, and each one thing at a time', async (t) => {
  const underWay = new Map<string, number>()
  const most = new Map<string, number>()
  const three = Promise.withResolvers<void>()
  const slow = (host: string) => (response: import('node:http').ServerResponse) => {
    underWay.set(host, (underWay.get(host) ?? 0) + 1)
    most.set(host, Math.max(most.get(host) ?? 0, underWay.get(host) ?? 0))
    if ([...underWay.values()].filter((count) => count > 0).length >= 3) three.resolve()
    // None answers before three hosts are asked.
    three.promise
      .then(() => pause(5))
      .then(() => {
        underWay.set(host, (underWay.get(host) ?? 0) - 1)
        response.end('<p>ok')
      })
  }
  const hosts = ['a', 'b', 'c', 'd']
  const pages = hosts.flatMap((host) =>
    ['1', '2', '3'].map((page) => [`https://${host}.crocus.example/${page}`, slow(host)] as const),
  )
  const services = Object.fromEntries(pages.map(([url], at) => [`s${at}`, { url }]))
  const { visit } = await openSite(t, { pages: Object.fromEntries(pages), services, hoster: { website: null } })
  const { places } = await visit()
  assert.equal(places.filter(({ page }) => page.ok).length, 12)
  assert.deepEqual([...most.values()], [1, 1, 1, 1])
})
