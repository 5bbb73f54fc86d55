import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Id } from '../../../platform/database/index.ts'
import type { TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { charterInForce, clausesOf } from '../../charter/index.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { findHoster } from '../../hosters/index.ts'
import { findingsOf } from '../looking/index.ts'
import { reasons, suspect, text } from './testing.ts'

const other = 'brin-d-ortie'
const reason = 'Cette page existe : elle est au pied de chaque service.'

/** Replies, contests, suspicions and rulings on two made-up hosters, one of them the insider’s own (`slug`). */
export async function pagesOfRulings(
  world: TestSite,
  personId: Id,
  slug: string,
): Promise<{ pages: Record<string, string>; linked: Record<string, string> }> {
  const own = await findHoster(world.db, slug)
  const insider = await world.as(personId)
  const judge = await judgeIn(world)
  const { finding, clauseId } = await contestable(world, own.id)
  const to = (href: string) => `/fr${href}`

  await insider.post(to(paths.findingReply.href({ slug, id: finding })), { text: 'Nous **cherchons** pourquoi.' })
  const contest = await sent(insider, to(paths.findingContest.href({ slug, id: finding, clause: clauseId })), {
    reason,
  })
  const ruling = await ruled(judge, `/fr/coordination/rulings/contests/${contest}`, 'not-met')
  const ofOwn = paths.suspicion.href({ slug, clause: clauseId })
  await suspect(world, {}, { at: to(ofOwn), visitor: '203.0.113.1' })
  const said = await lastSuspicion(world)

  const ofOther = to(paths.suspicion.href({ slug: other, clause: clauseId }))
  await suspect(world, { email: 'witness@mail.example' }, { at: ofOther, visitor: '203.0.113.2' })
  const answered = await lastSuspicion(world)
  const answer = { answer: 'Nous publierons cette page avant la fin de l’année.' }
  await judge.browser.post(to(paths.hosterSuspicion.href({ slug: other, id: answered })), answer)
  await insider.post(to(paths.coordinationSuspicionRuling.href({ id: answered })), {})
  const ofJudge = { outcome: 'not-met', reasons, hoster: own.id, name: 'Angélique', free: 'yes' }
  const second = await sent(insider, `/fr/coordination/rulings/suspicions/${answered}`, ofJudge)
  await judge.browser.post(to(paths.rulingAppeal.href({ slug: other, id: second })), { reason })
  const receipt = await suspect(world, { text: `${text} Encore.` }, { at: ofOther, visitor: '203.0.113.3' })
  const open = await lastSuspicion(world)
  const waiting = await contested(world, judge)
  const replies = world.db.selectFrom('findingReply').select('id').where('findingId', '=', finding)
  const reply = await replies.where('byPersonId', '=', personId).executeTakeFirstOrThrow()

  return {
    pages: {
      'answer to a finding': paths.findingReply.href({ slug, id: finding }),
      'answer, corrected': paths.replyEdit.href({ slug, id: reply.id }),
      'contest of a finding': paths.findingContest.href({ slug, id: finding, clause: clauseId }),
      'suspicions of a hoster': paths.hosterSuspicions.href({ slug }),
      'a suspicion, for its hoster': paths.hosterSuspicion.href({ slug, id: said }),
      'appeal of a ruling': paths.rulingAppeal.href({ slug, id: ruling }),
      suspicions: paths.coordinationSuspicions.href(),
      'a suspicion, for the coordination': paths.coordinationSuspicion.href({ id: open }),
      'a suspicion of one’s own hoster': paths.coordinationSuspicion.href({ id: said }),
      'rulings to make': paths.coordinationRulings.href(),
      'a ruling to make': paths.coordinationRuling.href({ sort: 'contests', id: waiting }),
      'appeal of the coordination': paths.coordinationAppealStart.href({ id: ruling }),
      'decision on an appeal': paths.coordinationAppeal.href({ id: second }),
    },
    linked: {
      'an answer': paths.reply.href({ id: reply.id }),
      'a contest': paths.contest.href({ id: contest }),
      'saying that a clause is not kept': ofOwn,
      'a suspicion': paths.publicSuspicion.href({ id: answered }),
      'receipt of a suspicion': new URL(receipt.headers.get('location') ?? '', world.publicUrl).pathname.slice(3),
      rulings: paths.rulings.href(),
      'a ruling': paths.ruling.href({ id: ruling }),
      'a ruling that is appealed': paths.ruling.href({ id: second }),
    },
  }
}

/** Somebody of the other hoster. */
async function judgeIn(world: TestSite) {
  const { id: hosterId } = await findHoster(world.db, other)
  const { id } = await givenPerson(world.db, { name: 'Capucine' })
  await givenDelegate(world.db, { personId: id, hosterId })
  return { hosterId, browser: await world.as(id) }
}

type Judge = Awaited<ReturnType<typeof judgeIn>>

/** A finding that the hoster may contest, and a clause on which it bears. */
async function contestable({ db, now }: TestSite, hosterId: Id) {
  const charter = await charterInForce(db, dayIn('Europe/Paris', now))
  const clauses = charter ? clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed) : []
  const found = await findingsOf(db, hosterId, { now, public: false })
  const [pair] = found
    .filter(({ result }) => result === 'not-found' || result === 'against' || result === 'seen')
    .toSorted((a, b) => Number(a.result === 'seen') - Number(b.result === 'seen'))
    .flatMap(({ id, check }) =>
      clauses.filter(({ checks }) => checks.includes(check)).map((clause) => ({ finding: id, clauseId: clause.id })),
    )
  if (!pair) throw new Error('nothing was found of what the example has')
  // Its clauses of which something is missing bind nobody yet.
  await db.updateTable('finding').set({ result: 'not-found' }).where('id', '=', pair.finding).execute()
  return pair
}

/** Something of the other hoster that waits for who rules. */
async function contested(world: TestSite, judge: Judge): Promise<Id> {
  const { finding: id, clauseId: clause } = await contestable(world, judge.hosterId)
  const at = { slug: other, id, clause }
  return sent(judge.browser, `/fr${paths.findingContest.href(at)}`, { reason })
}

const ruled = ({ browser, hosterId }: Judge, at: string, outcome: string) =>
  sent(browser, at, { outcome, reasons, hoster: hosterId, name: 'Capucine', free: 'yes' })

/** Sends a form, and gives the number of what it made. */
async function sent(browser: Visitor, at: string, fields: Record<string, string>): Promise<Id> {
  const answer = await browser.post(at, fields)
  if (answer.status !== 303) throw new Error(`${at} answered ${answer.status}`)
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

async function lastSuspicion({ db }: TestSite): Promise<Id> {
  const rows = db.selectFrom('suspicion').select('id').orderBy('at', 'desc').limit(1)
  return (await rows.executeTakeFirstOrThrow()).id
}
