import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ServiceFacts } from '../../hosters/index.ts'
import { wholeTexts } from '../topics/testing-texts.ts'
import { visitedOf } from '../visit/testing-visited.ts'
import { legalNotice } from './legal-notice.ts'
import { foundBy, foundOn, inShort, page } from './testing-pages.ts'

const meeting = (at: string) => ({ dates: [{ at, from: 'https://crocus.example/agenda.ics', title: 'Permanence' }] })
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

test('a meeting of the last twelve months, or to come, is enough', async () => {
  const recent = await foundBy('agenda', meeting('2026-03-05T18:00:00Z'))
  assert.equal(inShort(recent), 'seen agenda-recent')
  assert.deepEqual(recent.sentence.values, { address: 'https://crocus.example/agenda.ics', date: noon('2026-03-05') })
  assert.equal(inShort(await foundBy('agenda', meeting('2025-11-23'))), 'seen agenda-recent')
  assert.equal(inShort(await foundBy('agenda', meeting('2027-01-10'))), 'seen agenda-recent')
})

test('meetings of years ago are told as such', async () => {
  const old = await foundBy('agenda', meeting('2025-11-22'))
  assert.equal(inShort(old), 'not-found agenda-old')
  assert.equal(old.sentence.values.date, noon('2025-11-22'))
})

test('what lies far ahead is a mistake, and no meeting', async () => {
  assert.equal(inShort(await foundBy('agenda', meeting('2099-01-01'))), 'not-found page-none')
})

test('dates of an agenda are read out of its words too', async () => {
  for (const language of ['fr', 'en'] as const) {
    const found = await foundOn('agenda', 'agenda', { html: page(wholeTexts.agenda[language]) })
    assert.equal(inShort(found), 'seen agenda-recent')
    assert.equal(found.sentence.values.date, noon('2026-11-03'))
  }
  const undated = page('Nos permanences ont lieu le premier mardi du mois, à la médiathèque, salle Ada-Lovelace.')
  assert.equal(inShort(await foundOn('agenda', 'agenda', { html: undated })), 'not-found agenda-undated')
})

test('without an agenda, where was looked is told; a dead one leads nowhere', async () => {
  assert.equal(inShort(await foundBy('agenda', {})), 'not-found page-none')
  assert.equal(inShort(await foundOn('agenda', 'agenda', { status: 404 })), 'not-found page-dead')
  assert.equal(inShort(await foundOn('agenda', 'agenda', { why: 'robots' })), 'not-checkable missed-robots')
})

test('a list of packages is one of this year', async () => {
  const dated = (day: string) => page(wholeTexts.packages.fr.replace('3 novembre 2026', day))
  const on = async (html: string) => foundOn('packages', 'packages', { html })
  assert.equal(inShort(await on(dated('23 novembre 2025'))), 'seen page-whole')
  assert.equal(inShort(await on(dated('ce jour'))), 'seen page-whole')
  const old = await on(dated('22 novembre 2025'))
  assert.equal(inShort(old), 'not-found packages-old')
  assert.deepEqual(old.sentence.values, { address: 'https://crocus.example/packages', date: noon('2025-11-22') })
  const marked = dated('ce jour').replace('<main>', '<main><time datetime="2024-01-05T10:00">')
  assert.equal(inShort(await on(marked)), 'not-found packages-old')
})

test('programs that are named without versions are no list of packages', async () => {
  const found = await foundOn('packages', 'packages', {
    html: page('Nous utilisons Debian, nginx et Postfix, et en sommes contents.'),
  })
  assert.equal(inShort(found), 'seen page-part')
})

test('incidents may be followed in a feed, even an empty one', async () => {
  const atom = '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Incidents</title></feed>'
  const feed = (text: string) => foundOn('incidents', 'incidents', { text, type: 'application/atom+xml' })
  assert.equal(inShort(await feed(atom)), 'seen incidents-feed')
  assert.equal(inShort(await feed('<rss version="2.0"><channel/></rss>')), 'seen incidents-feed')
  assert.equal(inShort(await feed('<feedback>Merci</feedback>')), 'not-found page-dead')
})

test('a page of states that needs its program to show them is one all the same', async () => {
  const html =
    '<title>Status</title><script>window.preloadData = "/api/status-page/crocus"</script><script src="/a.js"></script>'
  assert.equal(inShort(await foundOn('incidents', 'incidents', { html })), 'seen incidents-status')
  const other = '<title>Status</title><div id="app"></div><script src="/a.js"></script>'
  assert.equal(inShort(await foundOn('incidents', 'incidents', { html: other })), 'not-checkable page-blank')
})

test('a page of maintenance works is one of incidents, not a site that is being mended', async () => {
  const html = page(
    'Maintenance du serveur de courriel le 12 octobre 2026, de 2 h à 4 h. Tout est rentré dans l’ordre.',
    'Maintenance',
  )
  assert.equal(inShort(await foundOn('incidents', 'incidents', { html })), 'seen page-whole')
})

test('backups that the hoster describes in its own file are stated', async () => {
  const said = async (text: string) => foundBy('backups', { hoster: { backups: { fr: text } } })
  const found = await said('Chaque nuit, vers un autre site.')
  assert.equal(inShort(found), 'seen backups-declared')
  assert.deepEqual(found.sentence.lists?.found, [
    'compliance.point-backups-frequency',
    'compliance.point-backups-place',
  ])
  assert.equal(found.evidence[0]?.extract, 'Chaque nuit, vers un autre site.')
  assert.equal(inShort(await said('Oui, bien sûr.')), 'seen backups-told')
})

test('the page of backups is shown rather than the file, where it says something', async () => {
  const backups = { fr: 'Chaque nuit.' }
  const found = await foundBy('backups', {
    hoster: { backups },
    topicPages: { backups: { html: page(wholeTexts.backups.fr) } },
  })
  assert.equal(inShort(found), 'seen page-whole')
})

const figures = { figuresAt: [{ key: 'subs.metrics', url: 'https://crocus.example/metrics.properties' }] }

test('figures that a file declares are published statistics, unless it is not there', async () => {
  assert.equal(inShort(await foundBy('statistics', { hoster: figures })), 'seen statistics-declared')
  const lines = { figures: [{ key: 'metrics.service.users.2026', value: '312' }] }
  assert.equal(inShort(await foundBy('statistics', { hoster: lines })), 'seen statistics-declared')
  const [{ url } = { url: '' }] = figures.figuresAt
  const dead = { hoster: figures, topicPages: { statistics: { url, status: 404, by: 'declared' as const } } }
  assert.equal(inShort(await foundBy('statistics', dead)), 'not-found page-dead')
})

const access = (condition: 'free' | 'client' | 'member', text: string | null): Partial<ServiceFacts> => ({
  access: [
    {
      condition,
      who: null,
      price: text === null ? null : { text: { fr: text }, cents: null, currency: null, per: null, from: false },
    },
  ],
})

test('prices are asked for where something is to be paid, and nowhere else', async () => {
  const on = async (facts: Partial<ServiceFacts>) => inShort(await foundBy('prices', { services: { pad: { facts } } }))
  assert.equal(await on({ access: [] }), 'nothing prices-free')
  assert.equal(await on(access('free', null)), 'nothing prices-free')
  assert.equal(await on(access('member', null)), 'nothing prices-free')
  assert.equal(await on(access('client', null)), 'not-found page-none')
  assert.equal(await on(access('member', '10 € par an')), 'seen prices-declared')
})

test('prices told of one paid service do not stand for the other', async () => {
  const services = { pad: { facts: access('client', '10 € par an') }, mail: { facts: access('client', null) } }
  assert.equal(inShort(await foundBy('prices', { services })), 'not-found page-none')
})

test('several pages say together what none says alone, and a dead one beside them is told in the evidence', async () => {
  const pages = [
    { html: page('Éditrice du site : association Les Crocus, RNA W221009999, 3 rue des Lavoirs, Lannion.') },
    { html: page('La directrice de la publication est la présidente. Hébergement : nos propres machines.') },
    { status: 404 },
  ]
  const topicPages = pages.flatMap((legal) => visitedOf({ topicPages: { legal } }).topicPages)
  const [found] = await legalNotice.look({ ...visitedOf(), topicPages })
  assert.ok(found)
  assert.equal(inShort(found), 'seen page-whole')
  assert.deepEqual(
    found.evidence.slice(0, 3).map(({ came }) => came),
    ['HTTP 200 · text/html', 'HTTP 200 · text/html', 'HTTP 404 · text/html'],
  )
})
