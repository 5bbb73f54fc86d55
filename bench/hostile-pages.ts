import { hostilePairs } from '../src/features/charter/testing-hostile.ts'
import { faultsOf } from '../src/features/compliance/accessibility/faults.ts'
import { datesInWords } from '../src/features/compliance/checks/dates-in-words.ts'
import { ownWords } from '../src/features/compliance/checks/own-words.ts'
import { differenceOfVersions } from '../src/features/compliance/evidence-pages/difference-of-versions.ts'
import { hostileDates, hostileWords } from '../src/features/compliance/testing-hostile.ts'
import { topicsOfLink } from '../src/features/compliance/topics/of-link.ts'
import { topicsOfWords } from '../src/features/compliance/topics/of-words.ts'
import { eventsInIcs } from '../src/features/compliance/visit/agenda/ics.ts'
import { asksOfStyle } from '../src/features/compliance/visit/asks-of-style.ts'
import { readingOf } from '../src/features/compliance/visit/reading-of.ts'
import { hostileCalendars, hostilePages, hostileStyles } from '../src/features/compliance/visit/testing-hostile.ts'
import { bounds } from '../src/features/compliance/visit/visited.ts'
import { jsonLdStatements } from '../src/features/descriptions/prefill/json-ld.ts'
import { hostileScripts } from '../src/features/descriptions/prefill/testing-hostile.ts'
import { Robots } from '../src/features/monitoring/probes/robots.ts'
import { hostileRobots } from '../src/features/monitoring/probes/testing-hostile.ts'
import { slugsLinked } from '../src/features/proofs/link-back/find-link.ts'
import { hostileLinks } from '../src/features/proofs/link-back/testing-hostile.ts'
import { type Fetched, openOutbound } from '../src/platform/outbound/index.ts'
import { again } from '../src/testing-shapes.ts'
import { anew, halvesOf, ofBytes, type Reader } from './hostile-reader.ts'

const home = 'https://crocus.example/'
const publicUrl = 'https://essais.example'
const today = '2026-11-23'
const version = (text: string) => ({ number: 1, at: '', title: '', text })

/** What comes from the sites of hosters. */
export const readersOfPages: Reader[] = [
  { name: 'pages', signs: bounds.pageBytes, shapes: hostilePages, ready: (text) => () => readingOf(text, home) },
  { name: 'styles', signs: bounds.pageBytes, shapes: hostileStyles, ready: (text) => () => asksOfStyle(text, home) },
  {
    name: 'calendars',
    signs: bounds.pageBytes,
    shapes: { ...hostileCalendars, events: again('BEGIN:VEVENT\nDTSTART:20261102\nRRULE:FREQ=DAILY\nEND:VEVENT\n') },
    ready: (text) => () => eventsInIcs(text, today),
  },
  {
    name: 'own words of pages',
    signs: bounds.pageBytes,
    shapes: hostilePages,
    ready: (text) => {
      const reading = readingOf(text, home)
      // A copy each time: what was said of a reading is remembered.
      return () => ownWords({ ...reading }, reading, 'terms')
    },
  },
  { name: 'topics of words', signs: bounds.words, shapes: hostileWords, ready: (text) => anew(text, topicsOfWords) },
  { name: 'dates in words', signs: bounds.words, shapes: hostileDates, ready: (text) => () => datesInWords(text) },
  {
    name: 'topics of links',
    signs: bounds.words,
    shapes: { ...hostileWords, ...hostileDates },
    ready: (text) => () => topicsOfLink({ text, url: `${home}${text.slice(0, 2000)}` }),
  },
  { name: 'obstacles on pages', signs: 250_000, shapes: hostilePages, ready: (text) => () => faultsOf(text) },
  {
    name: 'versions of pages',
    signs: 2 * bounds.words,
    shapes: hostilePairs,
    ready: (text) => {
      const [before, after] = halvesOf(text).map(version)
      return () => before && after && differenceOfVersions(before, after)
    },
  },
  {
    name: 'linked data',
    signs: bounds.pageBytes,
    shapes: hostileScripts,
    ready: (text) => ofBytes(text, (page) => jsonLdStatements(page, home)),
  },
  {
    name: 'links to us',
    signs: 2 * 1024 * 1024,
    shapes: hostileLinks(publicUrl),
    ready: (text) => ofBytes(text, (page) => slugsLinked(page, home, publicUrl)),
  },
  { name: 'robots.txt', signs: 65_536, shapes: hostileRobots, ready: (text) => ofBytes(text, refuses) },
]

const offline = openOutbound({ userAgent: 'Chatterie (bench)' })

/** Whether a server whose `robots.txt` is this keeps us away from its front page. */
function refuses(body: Uint8Array) {
  const fetched: Fetched = {
    ok: true,
    status: 200,
    url: home,
    headers: new Map(),
    cookies: [],
    body,
    ms: 0,
    redirects: [],
  }
  const now = Temporal.Instant.from(`${today}T12:00:00Z`)
  return new Robots({ everybody: true }).refuses({ ...offline, fetch: async () => fetched }, home, now, {
    note: () => {},
  })
}
