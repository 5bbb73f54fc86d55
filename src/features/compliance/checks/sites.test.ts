// Small sites on this machine, each made for one finding, visited as real ones are.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Result } from '../finding.ts'
import { leadsTo, openSite, type SiteGiven, typed } from '../visit/testing-site.ts'
import { checks } from './index.ts'
import { look } from './testing-look.ts'

interface Case extends SiteGiven {
  /** What each check says, of the site or of a service (`cookies pad`). */
  says: Record<string, Result>
  names?: { mail?: string[]; reverse?: string[]; nameServers?: string[] }
}

const home = 'https://crocus.example/'
const pad = 'https://pad.crocus.example/'
const page = (body: string, headers: Record<string, string | string[]> = {}) =>
  typed(
    'text/html; charset=utf-8',
    `<!doctype html><html lang="fr"><title>Crocus</title><h1>Crocus</h1>${body}`,
    headers,
  )
const strict = { 'strict-transport-security': 'max-age=31536000' }
const protecting = {
  ...{ 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'referrer-policy': 'no-referrer' },
  ...{ 'x-content-type-options': 'nosniff', ...strict },
}
const plain = { 'http://crocus.example/': leadsTo(home) }
const software = (changes: { license?: string; source?: string }) => ({
  software: {
    ...{ name: 'Etherpad', slug: null, version: null, website: null, modules: [] },
    license: null,
    source: null,
    ...changes,
  },
})
const host = (name: string) => ({
  host: {
    ...{ name, country: null, description: null, provider: null, server: null },
    hypervisor: null,
    distribution: null,
  },
})

const sites: Record<string, Case> = {
  'a site as one wishes for': {
    pages: { [home]: page('<p>Bonjour', protecting), ...plain },
    says: {
      ...{ certificate: 'seen', https: 'seen', headers: 'seen', grade: 'told', 'third-parties': 'seen' },
      ...{ trackers: 'seen', advertising: 'seen', cookies: 'seen', suppliers: 'seen', accessibility: 'seen' },
    },
  },
  'a site that anybody can read over the wire': {
    pages: { [home]: page('<p>x', strict), 'http://crocus.example/': page('<p>x') },
    says: { https: 'against', certificate: 'seen' },
  },
  'a site that leads from https back to http': {
    pages: { [home]: leadsTo('http://crocus.example/'), 'http://crocus.example/': page('<p>x') },
    says: { https: 'against' },
  },
  'a site without any header': {
    pages: { [home]: page('<p>x'), ...plain },
    says: { https: 'not-found', headers: 'not-found', grade: 'told' },
  },
  'a site whose fonts are somebody else’s, named in a style': {
    pages: {
      [home]: page('<link rel="stylesheet" href="/a.css">'),
      [`${home}a.css`]: typed('text/css', '@font-face{src:url(https://fonts.gstatic.com/a.woff2)}'),
    },
    says: { 'third-parties': 'against', trackers: 'seen', suppliers: 'not-found' },
  },
  'a site that embeds a video': {
    pages: { [home]: page('<iframe title="x" src="https://www.youtube-nocookie.com/embed/x"></iframe>') },
    says: { 'third-parties': 'against', advertising: 'seen' },
  },
  'a site that links to others and asks them nothing': {
    pages: { [home]: page('<a href="https://www.youtube.com/x">une vidéo</a>') },
    says: { 'third-parties': 'seen', suppliers: 'seen' },
  },
  'a site whose search is a form to another': {
    pages: {
      [home]: page('<form action="https://lite.duckduckgo.com/lite/"><button type="submit">Va</button></form>'),
    },
    says: { 'third-parties': 'told' },
  },
  'a site that counts with a company': {
    pages: { [home]: page('<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>') },
    says: { trackers: 'against', 'third-parties': 'against', advertising: 'seen' },
  },
  'a site that counts by itself': {
    pages: { [home]: page('<script src="https://stats.crocus.example/matomo.js"></script>') },
    hosts: ['stats.crocus.example'],
    says: { trackers: 'seen', 'third-parties': 'seen' },
  },
  'a site that counts with a neighbour': {
    pages: { [home]: page('<script src="https://stats.ortie.example/matomo.js"></script>') },
    says: { trackers: 'told', 'third-parties': 'against' },
  },
  'a site that sells advertising': {
    pages: { [home]: page('<script src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js"></script>') },
    says: { advertising: 'against', trackers: 'against' },
  },
  'a service that keeps a session': {
    pages: { [home]: page(''), [pad]: page('', { 'set-cookie': 'sid=1; Secure; HttpOnly; SameSite=Lax' }) },
    services: { pad: { url: pad } },
    says: { 'cookies pad': 'seen', cookies: 'seen' },
  },
  'a service that follows whoever comes, before they agree': {
    pages: { [home]: page(''), [pad]: page('', { 'set-cookie': ['_ga=GA1; Max-Age=63072000', '_fbp=fb.1'] }) },
    services: { pad: { url: pad } },
    says: { 'cookies pad': 'against', cookies: 'seen' },
  },
  'a service that remembers for ten years': {
    pages: { [pad]: page('', { 'set-cookie': 'lang=fr; Max-Age=315360000' }) },
    services: { pad: { url: pad } },
    says: { 'cookies pad': 'told' },
  },
  'a hoster whose mail a large company takes, and says nothing': {
    pages: { [home]: page('') },
    names: { mail: ['crocus-example.mail.protection.outlook.com'] },
    says: { suppliers: 'not-found' },
  },
  'a hoster whose mail a large company takes, and says so': {
    pages: {
      [home]: page('<a href="/mentions">Mentions légales</a>'),
      [`${home}mentions`]: page('<p>Mentions légales. Notre courriel passe, hélas, par Microsoft.'),
    },
    names: { mail: ['crocus-example.mail.protection.outlook.com'] },
    says: { suppliers: 'seen' },
  },
  'a service that stands where it says': {
    pages: { [pad]: page('') },
    services: { pad: { url: pad, ...host('OVH') } },
    names: { reverse: ['vps-1.vps.ovh.net'] },
    says: { 'provider pad': 'seen' },
  },
  'a service that seems to stand elsewhere': {
    pages: { [pad]: page('') },
    services: { pad: { url: pad, ...host('Evolix') } },
    names: { reverse: ['static.1.clients.your-server.de'] },
    says: { 'provider pad': 'not-found' },
  },
  'a service of which the DNS says nothing': {
    pages: { [pad]: page('') },
    services: { pad: { url: pad, ...host('Evolix') } },
    says: { 'provider pad': 'told' },
  },
  'a program that is free, with its sources on the page': {
    pages: { [pad]: page('<a href="https://framagit.org/crocus/pad">Code source</a>') },
    services: { pad: { url: pad, ...software({ license: 'Apache-2.0' }) } },
    says: { 'free-licences pad': 'seen', 'source-links pad': 'seen' },
  },
  'a program that is not free': {
    pages: { [pad]: page('') },
    services: { pad: { url: pad, ...software({ license: 'BUSL-1.1' }) } },
    says: { 'free-licences pad': 'against', 'source-links pad': 'not-found' },
  },
  'a service that names no program': {
    pages: { [pad]: page('') },
    services: { pad: { url: pad } },
    says: { 'free-licences pad': 'not-found', 'source-links pad': 'not-found' },
  },
  'a home page with obstacles': {
    pages: { [home]: page('<img src="/a.png"><a href="/x"></a><input type="text">') },
    says: { accessibility: 'not-found' },
  },
  'a home page of fifty thousand elements': {
    pages: { [home]: page('<i>x</i>'.repeat(50_000)) },
    says: { accessibility: 'not-checkable', 'third-parties': 'seen' },
  },
  'a site that breaks down': {
    pages: { [home]: (response) => void response.writeHead(500).end('<img src="https://ortie.example/a.png">') },
    says: { 'third-parties': 'not-checkable', grade: 'not-checkable', headers: 'not-checkable', certificate: 'seen' },
  },
  'a site that asks programs away': {
    pages: { [home]: page(''), [`${home}robots.txt`]: typed('text/plain', 'User-agent: *\nDisallow: /') },
    says: { 'third-parties': 'not-checkable', certificate: 'not-checkable', accessibility: 'not-checkable' },
  },
  'a page that is hostile from end to end': {
    pages: {
      [home]: page(
        `<script src="https://\u202egoogle.ortie.example/<b>"></script><img src="https://xn--a.example/"><a href="javascript:1">x`,
        { 'content-security-policy': `default-src ${'<script>'.repeat(500)}`, 'set-cookie': '<b>=1; Domain=.example' },
      ),
    },
    says: { headers: 'not-found', grade: 'told', 'third-parties': 'against' },
  },
}

describe('a small site', () => {
  for (const [name, { says, names = {}, ...given }] of Object.entries(sites))
    test(`${name}`, async (t) => {
      const { web, visit } = await openSite(t, given)
      if (names.mail) web.mail.set('crocus.example', names.mail)
      if (names.nameServers) web.nameServers.set('crocus.example', names.nameServers)
      if (names.reverse) web.reverse.set('127.0.0.1', names.reverse)
      const visited = await visit()
      for (const [what, result] of Object.entries(says)) {
        const [checkName, subject = ''] = what.split(' ')
        const check = checks.find((each) => each.name === checkName)
        assert.ok(check, what)
        const found = await look(check, visited, subject)
        assert.equal(found.result, result, `${what}: ${found.says}`)
      }
    })

  test('whatever stands there, every check says something of it', async (t) => {
    for (const given of Object.values(sites).slice(0, 6)) {
      const visited = await (await openSite(t, given)).visit()
      for (const check of checks) {
        const founds = await check.look(visited)
        assert.ok(founds.length > 0, check.name)
        assert.equal(new Set(founds.map(({ subject }) => subject)).size, founds.length, check.name)
      }
    }
  })
})
