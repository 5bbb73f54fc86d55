import { linksIn, paths } from '../../paths.ts'
import { toInstant } from '../../platform/database/index.ts'
import { newStamp } from '../../platform/stamp.ts'
import { hashOf } from '../../platform/token.ts'
import type { TestSite } from '../../testing.ts'
import { delegateIn, openCrocus } from '../delegates/testing.ts'
import { findHoster } from '../hosters/index.ts'
import { given, type HosterGiven } from '../hosters/testing.ts'
import { sealOf } from './take-remark.ts'

export const [fr, en] = [linksIn('fr'), linksIn('en')]
export const formAt = fr(paths.remark.href())
export const why = 'Le pad ne répond plus depuis l’été.'

export const typed = {
  about: '/fr/hosters/crocus',
  problem: 'false',
  explanation: why,
  email: '',
  website: '',
}

/** A site with one hoster, Crocus, and its pad; nobody acts for it yet. */
export async function openRemarks(said: HosterGiven = {}) {
  const opened = await openCrocus(said)
  await given.collective(opened.world.db)
  const pad = await given.service(opened.world.db, opened.hoster.id, { name: 'Pad' })
  return { ...opened, pad }
}

/** The same, with Pervenche, who acts for Crocus. */
export async function openWithDelegate(said: HosterGiven = {}) {
  const opened = await openRemarks(said)
  return { ...opened, pervenche: await delegateIn(opened.world, opened.hoster.id, 'Pervenche') }
}

/** Sends the form as it is five seconds after it was opened. */
export async function remark(world: TestSite, changes: Record<string, string | string[]> = {}, visitor?: string) {
  const stamp = newStamp(sealOf(world), world.now)
  world.pass({ seconds: 5 })
  return world.post(formAt, { stamp, ...typed, ...changes }, visitor)
}

export const stampIn = (page: string): string => /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** Where an answer leads: the receipt of what was said. */
export const leadsTo = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '', 'http://localhost:3000').pathname

export const remarksIn = ({ db }: TestSite) =>
  db.selectFrom('remark').selectAll().orderBy('createdAt').orderBy('id').execute()
export const voicesIn = ({ db }: TestSite) =>
  db.selectFrom('remarkVoice').selectAll().orderBy('createdAt').orderBy('id').execute()

/** The only remark, which must be there. */
export async function oneRemark(world: TestSite) {
  const [row, ...more] = await remarksIn(world)
  if (!row || more.length > 0) throw new Error(`${more.length} more than one remark, or none`)
  return row
}

export async function mailsTo(world: TestSite, recipient: string) {
  const mails = await world.mails()
  return mails.filter((mail) => mail.recipient === recipient)
}

/** One address of each page about remarks on a hoster, without its language: for its people, and by links of mails. */
export async function pagesOfRemarks(world: TestSite, slug: string) {
  const { db } = world
  const about = fr(paths.hoster.href({ slug }))
  const { id: hosterId, createdAt } = await findHoster(db, slug)
  const receipt = leadsTo(await remark(world, { about, email: 'witness@mail.example' }, '198.51.100.1'))
  await remark(world, { about, explanation: 'Chez moi aussi, depuis deux mois.' }, '198.51.100.2')
  const { id } = await oneRemark(world)
  await db
    .updateTable('remark')
    .set({ answerHash: hashOf('answers') })
    .execute()
  const asked = {
    hosterId,
    since: createdAt,
    askedAt: toInstant(world.now),
    tokenHash: hashOf('confirms'),
    usedAt: null,
  }
  await db.insertInto('confirmationRequest').values(asked).execute()
  return {
    pages: {
      'remarks on a hoster': paths.hosterRemarks.href({ slug }),
      'a remark': paths.hosterRemark.href({ slug, id }),
      'remarks without an answer': paths.coordinationRemarks.href(),
      'a remark for the coordination': paths.coordinationRemark.href({ id }),
    },
    linked: {
      'receipt of a remark': receipt.slice(3),
      'remark by link': paths.remarkAnswer.href({ token: 'answers' }),
      'still true?': paths.stillTrue.href({ token: 'confirms' }),
    },
  }
}
