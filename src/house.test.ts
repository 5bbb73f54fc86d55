import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { allHosters } from './features/hosters/index.ts'
import { answeredOfLife } from './features/membership/life/testing-pages.ts'
import { keyOf } from './features/proofs/testing.ts'
import { linksIn, paths } from './paths.ts'
import { languages } from './platform/i18n/index.ts'
import type { TestSite } from './testing.ts'
import { attributesIn, crawl, internal, isHtml, type Met, own, postedFrom, tagsIn, typeOf } from './testing-crawl.ts'
import { openExampleSite } from './testing-example.ts'
import { everyKindOfPage } from './testing-pages.ts'
import { insiderIn } from './testing-people-pages.ts'
import { unlinked } from './testing-unlinked.ts'

const most = 1500
const outbox = paths.mails.href()

describe('all that the example site leads to', () => {
  let world: TestSite
  /** What visitors meet; and what somebody meets who is signed in and may see all. */
  let visited: Met[]
  let inside: Met[]
  let all: Met[]
  let pages: Met[]
  let mailboxes: string[]
  let rows: { before: string[]; after: string[] }

  before(async () => {
    world = await openExampleSite()
    const seeds = (await everyKindOfPage(world)).map(({ address }) => address)
    mailboxes = await mailboxesIn(world)
    const insider = await insiderIn(world)
    const links = inLanguages(Object.values(insider.linked))
    const before = await rowsIn(world)
    const key = paths.common.membershipKeyFile.href({ name: `${keyOf(world).id}.pem` })
    visited = await crawl(world, [...unlinked, key, ...seeds, ...links], most)
    const stays = /^\/(fr|en)\/(account|coordination|journal)\b/
    const sent = paths.hosterClaimCheck.href({ slug: 'petit-verger', way: 'file' })
    const draft = insider.pages['draft, summary'] ?? ''
    const downloads = [`${draft}/archive`, `${draft}/files/organization.properties`]
    const answered = [
      ...['reading', 'lead', 'held', 'removal'].map((form) => `${insider.pages['a hoster’s files']}/${form}`),
      ...['hosters', 'removal'].map((form) => `${insider.pages['a federation']}/${form}`),
      `${insider.pages['proof of membership']}/look`,
      ...['', '/removal'].map((form) => `${insider.pages['how a hoster is watched']}/heartbeats/cloud${form}`),
      `${insider.pages['vantage points']}/nothing/removal`,
      `${insider.pages.waivers}/nothing/end`,
      `${insider.pages['calendar of the desk']}/nothing`,
      `${insider.pages['one’s own discussion']}/answers/1`,
      '/hosters/potager-numerique/incidents/nothing/end',
      ...['application', 'removal'].map((form) => `${insider.pages['columns of a list']}/${form}`),
      `${insider.pages['a stall']}/entrance`,
      ...['removal', 'return'].map((form) => `${insider.pages['a place in the portal']}/${form}`),
      `${insider.pages['a document, as it is kept']}/versions`,
      ...['order', 'proposal', 'withdrawal'].map((form) => `${insider.pages['a version that is written']}/${form}`),
      ...['/link', '/charter/order'].map((form) => `${insider.pages['a draft of an amendment']}${form}`),
      ...['proposal', 'removal', 'withdrawal', 'writers'].map((form) => `${insider.pages['own amendment']}/${form}`),
      ...[
        'order',
        'presence',
        'publication',
        'decisions',
        'decisions/nothing/withdrawal',
        'actions',
        'cancellation',
      ].map((form) => `${insider.pages['holding a meeting']}/${form}`),
      `${insider.pages['new point']?.replace('points/add', 'attendance')}`,
      `${insider.pages['a point']}/withdrawal`,
      '/meetings/actions/nothing',
      `${insider.pages['acting for a hoster']}/end`,
      ...['acceptance', 'refusal', 'sending', 'corrections'].map((form) => `${insider.pages['a review']}/${form}`),
      ...['', '/answer', '/clauses/nothing'].map((at) => `${insider.pages['reviews, by a reviewer']}/nothing${at}`),
      ...['', '/resolution'].map((form) => `${insider.pages['comments, by a reviewer']}/nothing${form}`),
      `${insider.pages['reviewers of an application']}/nothing`,
      `${insider.pages['first steps']}/agenda`,
      `${insider.pages['one’s own application']}/appeal`,
      ...answeredOfLife(insider),
    ]
    const unlinkedInside = [sent, ...downloads, ...answered]
    inside = await crawl(world, inLanguages([...Object.values(insider.pages), ...unlinkedInside]), 500, {
      cookie: insider.cookie,
      stays,
    })
    all = [...visited, ...inside]
    rows = { before, after: await rowsIn(world) }
    pages = all.filter(isHtml)
  })

  test('is much, and comes from every route', () => {
    assert.ok(all.length > 1000, `${all.length} addresses`)
    const patterns = world.routes
      .filter(({ method }) => method === 'GET')
      .map((route) => ({ route, is: matcher(route) }))
    const missed = patterns.filter(({ is }) => !all.some(({ address }) => is.test(address.split('?')[0] ?? '')))
    assert.deepEqual(
      missed.map(({ route }) => route.pattern),
      [],
      'add an address to testing-pages.ts, or above',
    )
  })

  test('every internal link leads somewhere', () => {
    // A page that is not there names itself in the other languages.
    const lost = new Set(
      all.filter(({ status, from }) => status >= 400 && from === 'the start').map(({ address }) => address),
    )
    const meant =
      /^(\/heartbeat\/nobody|\/(fr|en)\/(nowhere|portal\/nothing|contact\/lost|account\/email\/over|diagnosis\/nothing|coordination\/calendar\/nothing))$/
    const broken = all.filter(({ address, status, from }) => status >= 400 && !meant.test(address) && !lost.has(from))
    nothing(broken.map(({ address, status, from }) => `${from} → ${address}: ${status}`))
  })

  test('every form sends what was typed to an address that takes it', () => {
    const takers = world.routes.filter(({ method }) => method === 'POST').map(matcher)
    assert.ok(pages.flatMap(postedFrom).length > 100)
    each(pages, (met) => postedFrom(met).filter((to) => !takers.some((is) => is.test(to.split('?')[0] ?? ''))))
  })

  test('a link within a page leads to something in it', () =>
    each(pages, ({ text }) => {
      const ids = new Set(attributesIn(text, 'id'))
      const inside = attributesIn(text, 'href').filter((href) => href.startsWith('#') && href !== '#')
      return inside.filter((href) => !ids.has(href.slice(1)))
    }))

  test('every answer has the security headers', () =>
    each(all, ({ headers, address }) => {
      const policy = headers.get('content-security-policy') ?? ''
      const isFile = /^\/(files|badges|declarations)\//.test(address)
      const frames = headers.get('x-frame-options') === 'DENY' && policy.includes("frame-ancestors 'none'")
      return [
        isFile ? policy === "default-src 'none'; sandbox" : policy.startsWith("default-src 'self'; base-uri 'none'"),
        !/unsafe|nonce|data:|\*(?!$)/.test(policy),
        headers.get('x-content-type-options') === 'nosniff',
        headers.get('referrer-policy') === (address.startsWith('/open/') ? 'no-referrer' : 'same-origin'),
        isFile || frames !== address.startsWith('/embed/'),
        headers.get('set-cookie') === null,
      ].flatMap((isRight, at) => (isRight ? [] : [`header ${at}`]))
    }))

  test('no page takes anything from another host, nor has a style or a script of its own', () =>
    each(all, ({ text, ...met }) => {
      if (typeOf(met).startsWith('text/css')) return text.match(/@import|url\(\s*["']?(https?:)?\/\/[^)]*/g) ?? []
      if (!isHtml(met)) return []
      const loading = tagsIn(text, 'script|img|iframe|source|video|audio|object|embed|use|image|input')
      const links = tagsIn(text, 'link').filter((tag) => !/rel="(canonical|alternate)"/.test(tag))
      const foreign = [...loading, ...links].flatMap((tag) =>
        attributesIn(tag, 'src', 'srcset', 'href', 'data').filter((to) => !to.startsWith('#') && !internal(to, own)),
      )
      const inline = text.match(
        /<style|<[^>]*\s(style|on[a-z]+)="|<script(?! type="module" src=| type="application\/ld)/g,
      )
      return [...foreign, ...(inline ?? [])]
    }))

  test('the same page in the other languages knows this one', () => {
    const alternates = new Map(pages.map((page) => [page.address, alternatesOf(page)]))
    const pairs = pages.flatMap(({ address }) =>
      (alternates.get(address) ?? []).map((to) => ({ address, to: internal(to, own) ?? to })),
    )
    assert.ok(pairs.length > 1000)
    const strange = pairs.filter(({ address, to }) => {
      const [mine, theirs] = [alternates.get(address), alternates.get(to)]
      return theirs !== undefined && String(mine) !== String(theirs)
    })
    nothing(strange.map(({ address, to }) => `${address} and ${to}`))
  })

  test('asking changes nothing', () => {
    assert.ok(rows.before.length > 10)
    assert.deepEqual(rows.after, rows.before)
  })

  test('nobody’s mailbox is shown', () => {
    assert.ok(mailboxes.length > 5, `${mailboxes.length}`)
    // The outbox is a page of development, where no mail leaves.
    const shown = visited.filter(({ address }) => !address.endsWith(outbox))
    each(shown, ({ text }) => mailboxes.filter((mailbox) => text.includes(mailbox)))
  })

  test('who was made up is marked on every page and in every export', () => {
    // What one takes away of oneself is one's own, as it was written.
    const isOwn = /\/account\/data\/export/
    const made = all.filter((met) => madeUp.test(met.text) && !met.address.endsWith(outbox) && !isOwn.test(met.address))
    assert.ok(made.length > 50, `${made.length}`)
    each(made, ({ text, ...met }) => {
      const marks = Object.entries(markIn).find(([type]) => typeOf(met).includes(type))?.[1] ?? /fictif|fictional/
      return marks.test(text) ? [] : ['no mark']
    })
  })

  test('a page weighs at most 30 kB with its style, the map 80', () => {
    const styles = all.filter((met) => typeOf(met).startsWith('text/css'))
    const style = styles.reduce((sum, { text }) => sum + brotliCompressSync(text).length, 0)
    assert.ok(styles.length >= 2 && style < 12_000, `${style} bytes of style`)
    each(pages, ({ address, text }) => {
      const weight = gzipSync(text, { level: 6 }).length + style
      const allowed = /^\/(fr|en)\/map/.test(address) ? 80 : 30
      return weight > allowed * 1024 ? [`${(weight / 1024).toFixed(1)} kB`] : []
    })
  })
})

const madeUp =
  /(Potager numérique|Brin d’ortie|Botte de radis|Ciboulette|Panier percé|Soupe aux cailloux|Petit Verger|Graine muette)/

/** How each sort of answer says that somebody was made up. */
const markIn = {
  html: /class="fictional"|class="notice pretended"|exemple fictif|made-up example|fictional&quot;: true/,
  json: /"fictional":true/,
  csv: /,true,/,
  atom: /\[?(exemple fictif|made-up example)/,
}

const nothing = (found: string[]) => assert.deepEqual(found.slice(0, 30), [], `${found.length} in all`)

const inLanguages = (hrefs: string[]) => languages.flatMap((language) => hrefs.map(linksIn(language)))

const each = (all: Met[], faultsOf: (met: Met) => string[]) =>
  nothing(all.flatMap((met) => faultsOf(met).map((fault) => `${met.address}: ${fault}`)))

function matcher({ pattern, localised }: TestSite['routes'][number]): RegExp {
  const path = pattern === '/' ? '' : pattern.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')
  return new RegExp(localised ? `^/(fr|en)${path}(\\.(json|csv|geojson|atom))?$` : `^${path || '/'}$`)
}

const alternatesOf = ({ text }: Met) =>
  attributesIn(
    tagsIn(text, 'link')
      .filter((tag) => tag.includes('hreflang='))
      .join(),
    'href',
  )

async function mailboxesIn(world: TestSite): Promise<string[]> {
  const found: (string | null)[] = []
  for await (const batch of allHosters(world.db)) found.push(...batch.map(({ facts }) => facts.contactEmail))
  return found.filter((mailbox) => mailbox !== null)
}

async function rowsIn({ db }: TestSite): Promise<string[]> {
  const tables = await db.introspection.getTables()
  const counts = tables.map(async ({ name }) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db)
    return `${name} ${rows[0]?.count}`
  })
  return (await Promise.all(counts)).sort()
}
