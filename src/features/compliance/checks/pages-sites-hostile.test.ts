import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounds } from '../finding.ts'
import { besideThePoint, wholeTexts } from '../topics/testing-texts.ts'
import { leadsTo, openSite, type SiteGiven, typed } from '../visit/testing-site.ts'
import { checkNamed } from './index.ts'
import { foundAt, home } from './testing-page-sites.ts'
import { inShort, page } from './testing-pages.ts'

type Answer = NonNullable<SiteGiven['pages']>[string]

/** A site with one link to terms, and what stands there. */
const termsAt = (answer: Answer, more: SiteGiven['pages'] = {}): SiteGiven => ({
  pages: { [home]: page('<a href="/cgu">CGU</a>'), [`${home}cgu`]: answer, ...more },
})

const sites: [name: string, said: string, given: SiteGiven][] = [
  [
    'a page that went back to the front page',
    'not-found page-dead',
    { pages: { ...termsAt(leadsTo(home)).pages, [home]: page(`<a href="/cgu">CGU</a> ${besideThePoint.fr}`) } },
  ],
  ['an error that comes with success', 'not-found page-dead', termsAt(page(besideThePoint.fr, 'Erreur 404'))],
  ['a page that is gone for ever', 'not-found page-dead', termsAt((response) => void response.writeHead(410).end())],
  ['an empty page', 'not-found page-dead', termsAt('')],
  [
    'a name that was sold',
    'not-found page-dead',
    termsAt(page('Ce domaine est à vendre. Faites une offre dès maintenant.')),
  ],
  ['redirects without end', 'not-found page-dead', termsAt(leadsTo('/cgu'))],
  [
    'a server that is ill',
    'not-checkable missed-status',
    termsAt((response) => void response.writeHead(503).end('Plus tard')),
  ],
  ['a wall', 'not-checkable missed-status', termsAt((response) => void response.writeHead(403).end('Non'))],
  ['a PDF', 'not-checkable page-unreadable', termsAt(typed('application/pdf', '%PDF-1.7'))],
  [
    'an app of one script',
    'not-checkable page-blank',
    termsAt('<title>Crocus</title><div id=app></div><script src="/a.js"></script>'),
  ],
  ['plain text', 'seen page-whole', termsAt(typed('text/plain; charset=utf-8', wholeTexts.terms.fr))],
  [
    'robots.txt',
    'not-checkable missed-robots',
    termsAt(page(wholeTexts.terms.fr), { [`${home}robots.txt`]: typed('text/plain', 'User-agent: *\nDisallow: /cgu') }),
  ],
  [
    'letters of an older day, said in the header',
    'seen page-whole',
    termsAt(typed('text/html; charset=iso-8859-1', latin1(page(wholeTexts.terms.fr)))),
  ],
  [
    'letters of an older day, said in the page',
    'seen page-whole',
    termsAt(
      typed('text/html', latin1(page(wholeTexts.terms.fr).replace('<head>', '<head><meta charset="iso-8859-1">'))),
    ),
  ],
  [
    'HTML that nobody closed',
    'seen page-whole',
    termsAt(`<table><tr><td><b><i><p>${wholeTexts.terms.fr}</td></html></div></p><ul><li`),
  ],
  [
    'words cut by marks, soft hyphens and spaces that do not break',
    'seen page-whole',
    termsAt(page(cutUp(wholeTexts.terms.fr))),
  ],
  [
    '10 MB, of which the beginning tells all',
    'seen page-whole',
    termsAt(page(wholeTexts.terms.fr + ' <i>crocus</i>'.repeat(700_000))),
  ],
]

for (const [name, said, given] of sites)
  test(`terms are judged for what they are: ${name}`, async (t) => {
    assert.deepEqual((await foundAt(t, given, 'terms')).short, { terms: said })
  })

test('letters that the header calls by a wrong name are read as far as they can be', async (t) => {
  const { short } = await foundAt(
    t,
    termsAt(typed('text/html; charset=utf-8', latin1(page(wholeTexts.terms.fr)))),
    'terms',
  )
  assert.match(short.terms ?? '', /^seen page-(whole|part)$/)
})

test('10 MB that begin with nothing are read no further than 1 MiB, and nothing is said of the rest', async (t) => {
  const html = page(`${'tulipe '.repeat(1_400_000)}${wholeTexts.terms.fr}`)
  const { short, visited } = await foundAt(t, termsAt(html), 'terms')
  assert.equal(short.terms, 'not-checkable page-cut')
  assert.ok(visited.cost.bytes < 2 * 1024 * 1024, String(visited.cost.bytes))
})

test('a front page or a style of which there is more than we read is not said to ask nobody', async (t) => {
  const long = 'tulipe '.repeat(200_000)
  const ofPage = await foundAt(t, { pages: { [home]: page(`${long}<img src="https://x.example/">`) } }, 'third-parties')
  assert.equal(ofPage.short['third-parties'], 'not-checkable unread-page')
  const style = typed('text/css', `/* ${long} */ a { background: url(https://x.example/) }`)
  const styled = { [home]: page('<link rel="stylesheet" href="/a.css">'), [`${home}a.css`]: style }
  const ofStyle = await foundAt(t, { pages: styled }, 'third-parties')
  assert.equal(ofStyle.short['third-parties'], 'not-checkable unread-style')
})

test('10,000 links make no visit without end', async (t) => {
  const links = Array.from({ length: 10_000 }, (_, at) => `<a href="/cgu/${at}">CGU ${at}</a>`).join('')
  const { visited, short } = await foundAt(t, { pages: { [home]: page(`${links}${besideThePoint.fr}`) } }, 'terms')
  assert.ok(visited.cost.requests < 60, String(visited.cost.requests))
  assert.equal(short.terms, 'not-checkable page-unfinished')
})

test('hostile words come as plain, bounded text', async (t) => {
  const hostile = `<p>Nos sauve&shy;gardes&nbsp;: chaque nuit &lt;img src=x onerror=alert(1)&gt; &#x202e;gnihton&#x202c; ${'é'.repeat(9000)}`
  const pages = { [home]: '<a href="/s">Nos s\u0430uvegardes</a>', [`${home}s`]: page(hostile) }
  const { short, founds } = await foundAt(t, { pages }, 'backups')
  assert.deepEqual(short, { backups: 'seen page-part' })
  const extract = founds.backups?.evidence[1]?.extract ?? ''
  assert.match(extract, /chaque nuit <img src=x onerror=alert\(1\)> gnihton/)
  assert.ok(extract.length <= bounds.extract)
})

test('a hoster that asked us to stay away is told to have done so, and nothing else', async (t) => {
  const { visit, web } = await openSite(t, termsAt(page(wholeTexts.terms.fr)))
  const visited = await visit({ optedOut: true })
  const [found] = (await checkNamed('terms')?.look(visited)) ?? []
  assert.ok(found)
  assert.equal(inShort(found), 'not-checkable missed-opted-out')
  assert.deepEqual(web.asked, [])
})

const ics = (day: string) =>
  typed(
    'text/calendar',
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:${day}T180000Z\nSUMMARY:Atelier\nEND:VEVENT\nEND:VCALENDAR`,
  )

const agendas: [name: string, said: string, pages: SiteGiven['pages']][] = [
  [
    'a calendar file of this year',
    'seen agenda-recent',
    { [home]: '<a href="/a.ics">S’abonner</a>', [`${home}a.ics`]: ics('20260905') },
  ],
  [
    'a calendar file of years ago',
    'not-found agenda-old',
    { [home]: '<a href="/a.ics">S’abonner</a>', [`${home}a.ics`]: ics('20190905') },
  ],
  [
    'an event told to programs',
    'seen agenda-recent',
    {
      [home]: '<script type="application/ld+json">{"@type":"Event","name":"Atelier","startDate":"2026-10-03"}</script>',
    },
  ],
  [
    'a page of workshops',
    'seen agenda-recent',
    { [home]: '<a href="/w">Ateliers</a>', [`${home}w`]: page(wholeTexts.agenda.fr) },
  ],
  [
    'a page without a date',
    'not-found agenda-undated',
    { [home]: '<a href="/w">Ateliers</a>', [`${home}w`]: page(besideThePoint.fr) },
  ],
  ['no agenda', 'not-found page-none', { [home]: page('<a href="/services/agenda">Agenda partagé</a>') }],
]

for (const [name, said, pages = {}] of agendas)
  test(`meetings are found where they are told: ${name}`, async (t) => {
    assert.deepEqual((await foundAt(t, { pages }, 'agenda')).short, { agenda: said })
  })

test('a feed of incidents, and a list of packages of long ago', async (t) => {
  const pages = {
    [home]: '<a href="/incidents.atom">Incidents</a> <a href="/paquets">Liste des paquets</a>',
    [`${home}incidents.atom`]: typed(
      'application/atom+xml',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    ),
    [`${home}paquets`]: page(wholeTexts.packages.fr.replace('2026', '2021')),
  }
  const { short } = await foundAt(t, { pages }, 'incidents', 'packages')
  assert.deepEqual(short, { incidents: 'seen incidents-feed', packages: 'not-found packages-old' })
})

function latin1(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', "'"), 'latin1')
}

/** As editors of texts leave it. */
function cutUp(text: string): string {
  return text
    .replaceAll('association', 'as&shy;so<b>cia</b>tion')
    .replaceAll('droit ', 'droit&nbsp;')
    .replaceAll('résiliation', 'r&eacute;sili<wbr>ation')
    .replaceAll('responsabilité', 'responsabilite\u0301')
}
