import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { findingsOf } from './index.ts'

type Closing = Parameters<typeof openTestWeb>[0]

const html = { 'content-type': 'text/html; charset=utf-8' }

/** A site that looks at others, and one hoster on a web of its own; nights pass when a test says so. */
export async function openNights(t: Closing, pages: Record<string, string> = {}, opening = {}) {
  const web = await openTestWeb(t, ['crocus.example', 'ruche.example', 'www.ruche.example'])
  const { world, hoster } = await openCrocus({}, { monitoring: true, outbound: web.outbound, ...opening })
  const put = (address: string, text: string) =>
    web.pages.set(address, (_, response) => void response.writeHead(200, html).end(text))
  for (const [address, text] of Object.entries({ 'https://crocus.example/': '<p>Crocus</p>', ...pages }))
    put(address, text)
  await world.runJobs()
  return {
    ...{ web, world, db: world.db, hoster, put },
    /** The next morning, when all was looked at. */
    async night() {
      const { timeZone } = world.directory.current().collective
      const tomorrow = world.now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
      for (const plainTime of ['00:20', '06:10']) {
        world.setClock(tomorrow.toZonedDateTime({ timeZone, plainTime }).toInstant().toString())
        await world.runJobs()
      }
    },
    /** What only a look asks for: the proof of membership reads the home page too. */
    robotsAsked: () => web.asked.filter((address) => address.endsWith('/robots.txt')),
    findings: () => findingsOf(world.db, hoster.id, { now: world.now, public: false }),
    diagnosis: () => world.db.selectFrom('diagnosis').selectAll().where('subjectId', '=', hoster.id).executeTakeFirst(),
  }
}
