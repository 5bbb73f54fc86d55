import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { given } from './features/hosters/testing.ts'
import type { Language } from './platform/i18n/index.ts'
import { smtpPost } from './platform/mail/index.ts'
import { mailServer } from './platform/mail/testing.ts'
import { openTestWeb } from './platform/outbound/testing-web.ts'
import { desk, openOwnSite, phone, type Visit } from './testing-browser.ts'
import { type Letter, letterIn } from './testing-letter.ts'
import { type Walker, walkerOf, wordsIn } from './testing-walker.ts'
import type { Way } from './testing-ways.ts'

/** The site with a mail server and a web of its own: what it mails is received, what it asks for is answered. */
type PeopleSite = Awaited<ReturnType<typeof openPeopleSite>>

export interface Journey extends Pick<PeopleSite, 'world' | 'web'> {
  language: Language
  /** The site's words in the language of the journey, as a page shows them. */
  said: ReturnType<typeof wordsIn>['said']
  /** One more person with a browser of their own; signed in when it says who. */
  walker(personId?: string): Promise<Walker>
  /** What this mailbox got, the last first: whatever is due leaves before. */
  lettersTo(email: string): Promise<Letter[]>
}

const ways: Way[] = [
  { name: 'on a phone without JavaScript', language: 'fr', viewport: phone, javaScriptEnabled: false },
  { name: 'at a desk, in English', language: 'en', viewport: desk },
]

/** The domain of the hosters of journeys: it answers on the web of the tests. */
export const domain = 'crocus.example'

const opened = new Map<Way, Promise<PeopleSite>>()
const closing: (() => Promise<void>)[] = []
// Whatever is open by then, also of a site that could not be opened whole.
after(async () => {
  for (const close of closing.reverse()) await close()
})

/** The same journey in each way at once, over a site of each way that all journeys share: its clock only goes on. */
export function journey(what: string, walk: (journey: Journey) => Promise<void>): void {
  describe(what, { concurrency: ways.length }, () => {
    for (const way of ways) test(way.name, () => walked(way, walk))
  })
}

async function walked(way: Way, walk: (journey: Journey) => Promise<void>): Promise<void> {
  const opening = opened.get(way) ?? openPeopleSite(way)
  opened.set(way, opening)
  const { world, web, url, letters, seat } = await opening
  const { language, viewport } = way
  const party: Visit[] = []
  world.events.length = 0
  // Nobody is refused for what earlier journeys asked for.
  world.pass({ hours: 2 })
  const walker = async (personId?: string) => {
    const visit = await seat(party.length)
    party.push(visit)
    const cookies = personId === undefined ? [] : [...(await world.as(personId)).cookies]
    const own = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...own, name, value })))
    return walkerOf(visit.page, { world, language, isOnPhone: viewport === phone })
  }
  const lettersTo = async (email: string) => {
    // Mails at once wait a minute for each other.
    world.pass({ minutes: 2 })
    await world.runJobs()
    const own = letters.filter(({ to }) => to.includes(email))
    return own.map(({ content }) => letterIn(content, url)).reverse()
  }
  const bugs = () => world.events.map(({ event, fields }) => `${event}: ${fields.error}`)
  const places = () => party.map(({ page }) => page.url())
  await walk({ world, web, language, said: wordsIn(language).said, walker, lettersTo }).catch((error: Error) => {
    throw new Error([error.message, ...places(), ...bugs()].join('\n'), { cause: error })
  })
  assert.deepEqual(bugs(), [])
  for (const { complaints, asked } of party) {
    const elsewhere = asked.filter((address) => !address.startsWith(`${url}/`))
    assert.deepEqual({ complaints, elsewhere }, { complaints: [], elsewhere: [] })
  }
}

async function openPeopleSite({ name: _, language, ...way }: Way) {
  const web = await openTestWeb({ after: (close) => void closing.push(close) }, [domain])
  const smtp = await mailServer()
  closing.push(() => smtp[Symbol.asyncDispose]())
  const post = smtpPost(smtp.url, 'Les Essais <site@essais.example>')
  // Over https, as on the public internet: what stops mails in one click is offered there alone (RFC 8058).
  const site = await openOwnSite({ post, outbound: web.outbound, isSecure: true })
  closing.push(site.close)
  await given.collective(site.world.db)
  await given.catalogue(site.world.db)
  await site.world.directory.refresh()
  // What comes every week counts from here.
  await site.world.runJobs()
  const seats: Visit[] = []
  return {
    ...site,
    web,
    letters: smtp.mails,
    /** Whoever sat there in the journey before is signed out: a new window costs a fifth of a second. */
    async seat(number: number): Promise<Visit> {
      seats[number] ??= await site.visit({ locale: language, ...way })
      const visit = seats[number]
      for (const noted of [visit.asked, visit.complaints]) noted.length = 0
      await visit.context.clearCookies()
      return visit
    },
  }
}
