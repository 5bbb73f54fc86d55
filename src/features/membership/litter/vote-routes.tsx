import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { forbidden, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readQuery, readSent, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser, personIn, unkept } from '../../accounts/index.ts'
import { clausesOf } from '../../charter/index.ts'
import { charterNow } from '../../compliance/index.ts'
import { byOf } from '../../delegates/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { actsForSome } from '../review/policies.ts'
import { castBallots } from './cast-ballots.ts'
import { VotePage } from './pages/vote-page.tsx'
import { litterIn } from './public-routes.tsx'
import { type Voting, votedIn, votingsOf } from './vote-shown.ts'

export const voteRoutes = pages()

voteRoutes.get(paths.litterVote, everyone, async (c) => {
  const shown = await shownIn(c)
  // Whoever votes for one hoster alone is there at once.
  const voting = shown.votings.length === 1 ? (shown.votings[0] ?? null) : null
  const page = <VotePage {...shown} voting={voting} form={emptyForm} cast={null} />
  return c.var.person ? unkept(c, page) : respond(c, page)
})

voteRoutes.get(paths.litterVoteOf, actsForSome, (c) => votePage(c, emptyForm))

voteRoutes.post(paths.litterVoteOf, actsForSome, async (c) => {
  const { db, view, language } = c.var
  const { voted, voting } = await votingIn(c)
  const { typed } = await readSent(c)
  let cast = 0
  const refusal = await refusalOf(c, async () => {
    const decisions = voted.map(({ decision }) => decision)
    const by = await byOf(c, voting.byMandateOf?.id ?? voting.hoster.id)
    cast = await castBallots(db, { decisions, voting, typed, language }, by)
  })
  if (refusal) return votePage(c, { values: typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(voteAt(c, voting, cast)), 303)
})

async function votePage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const shown = await votingIn(c)
  const { saved } = readQuery(paths.litterVoteOf.schema, c.req.url)
  const cast = saved !== undefined && /^\d{1,3}$/.test(saved) ? Number(saved) : null
  return unkept(c, <VotePage {...shown} form={form} cast={cast} />, status)
}

const voteAt = (c: Request, { hoster }: Pick<Voting, 'hoster'>, cast: number) =>
  paths.litterVoteOf.href({ number: c.req.param('number') ?? '', slug: hoster.slug }, { saved: String(cast) })

async function votingIn(c: Request) {
  const shown = await shownIn(c)
  const voting = shown.votings.find(({ hoster }) => hoster.slug === c.req.param('slug'))
  if (!voting || !personIn(c)) throw forbidden('membership.no-voice')
  return { ...shown, voting }
}

async function shownIn(c: Request) {
  const { db, view, now } = c.var
  const litter = await litterIn(c)
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const voted = await votedIn(db, litter, { day, now })
  const person = inBrowser(c)
  const votings = person ? await votingsOf(db, person.personId, voted, now) : []
  const charter = await charterNow(db, now)
  const clauses = charter ? clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed) : []
  return { view, litter, voted, votings, clauses, isSignedIn: person !== null }
}
