import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { listDocuments } from '../../charter/index.ts'
import { topicsOn } from '../../discussions/index.ts'
import { byPerson } from '../by.ts'
import { type Consequence, consequencesOf } from '../consequences/consequences-of.ts'
import { AmendmentClausePage } from '../pages/amendment-clause-page.tsx'
import { AmendmentPage } from '../pages/amendment-page.tsx'
import { HiddenPage } from '../pages/hidden-page.tsx'
import { VersionPage } from '../pages/version-page.tsx'
import { writersPolicy } from '../policies.ts'
import { withdrawAmendment } from '../proposing/withdraw-amendment.ts'
import { findAmendment, writes } from '../queries.ts'
import { documentTexts } from '../texts.ts'
import { proposalAsJson } from './as-json.ts'
import { clauseTopicCounts } from './clause-topics.ts'
import { comparisonsBetween } from './comparisons.ts'
import { inJson } from './for-programs.ts'
import { type ProposalShown, proposalShown } from './proposal-shown.ts'

/** What everybody reads of a proposal: itself, its clauses, its versions. */
export const publicRoutes = pages()

publicRoutes.get(paths.amendment, everyone, async (c) => {
  const { db, view } = c.var
  const slug = c.req.param('slug') ?? ''
  const amendment = await findAmendment(db, slug)
  if (amendment.proposedAt === null && (await isOwn(c, slug)))
    return c.redirect(view.to(paths.amendmentDraft.href({ slug })), 303)
  if (amendment.proposedAt !== null && amendment.slug !== slug)
    return c.redirect(view.to(paths.amendment.href({ slug: amendment.slug })) + ending(c), 301)
  return c.env.format === 'html' ? proposalPage(c, emptyForm) : forPrograms(c)
})

async function forPrograms(c: Request): Promise<Response> {
  if (c.env.format !== 'json') throw notFound('site.page-not-found')
  const { db, view } = c.var
  const shown = await shownIn(c)
  const around = { documents: await listDocuments(db), consequences: await asked(c, shown) }
  const page = paths.amendment.href({ slug: shown.amendment.slug })
  return inJson(c, page, proposalAsJson(view, shown, around))
}

const ending = (c: Request) => (c.env.format === 'html' ? '' : `.${c.env.format}`)

async function proposalPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const shown = await shownIn(c)
  if (shown.hidden) return respond(c, <HiddenPage view={view} restriction={shown.hidden} />)
  const consequences = await asked(c, shown)
  const about = paths.amendment.href({ slug: shown.amendment.slug })
  const page = (
    <AmendmentPage
      {...{ view, shown, consequences, form }}
      topics={await topicsOn(db, about)}
      topicCounts={await clauseTopicCounts(db, shown)}
      own={await ownSide(c, shown)}
      saved={readQuery(paths.amendment.schema, c.req.url).saved !== undefined}
    />
  )
  return inBrowser(c) ? unkept(c, page, status) : respond(c, page, status)
}

/** What it would ask of members, by document, as long as it is not decided. */
async function asked({ var: { db, now } }: Request, shown: ProposalShown): Promise<Map<string, Consequence[]>> {
  const consequences = new Map<string, Consequence[]>()
  if (shown.state !== 'open' && shown.state !== 'in-vote') return consequences
  const around = { day: shown.day, now, isFictional: shown.amendment.fictional }
  for (const one of shown.comparisons) consequences.set(one.shown.document.id, await consequencesOf(db, one, around))
  return consequences
}

/** What who reads may do to it. */
async function ownSide(c: Request, { amendment }: ProposalShown): Promise<'author' | 'writer' | null> {
  const person = inBrowser(c)
  if (person === null) return null
  if (amendment.authorPersonId === person.personId) return 'author'
  return (await writes(c.var.db, amendment, person.personId)) ? 'writer' : null
}

async function isOwn(c: Request, slug: string): Promise<boolean> {
  const person = inBrowser(c)
  return person !== null && (await writes(c.var.db, await findAmendment(c.var.db, slug), person.personId))
}

publicRoutes.get(paths.amendmentClause, everyone, async (c) => {
  const { db, view, now } = c.var
  const shown = await shownIn(c)
  if (shown.hidden) return respond(c, <HiddenPage view={view} restriction={shown.hidden} />)
  const comparison = shown.comparisons.find((one) => one.shown.document.slug === c.req.param('document'))
  const clause = comparison?.clauses.find(({ id }) => id === c.req.param('clause'))
  if (!comparison || !clause) throw notFound('charter.no-clause')
  const around = { day: shown.day, now, isFictional: shown.amendment.fictional }
  const consequences = (await consequencesOf(db, comparison, around)).filter((one) => one.clause.id === clause.id)
  const about = paths.amendmentClause.href({
    ...{ slug: shown.amendment.slug, document: comparison.shown.document.slug, clause: clause.id },
  })
  const topics = await topicsOn(db, about)
  return respond(c, <AmendmentClausePage {...{ view, shown, comparison, clause, consequences, topics, about }} />)
})

publicRoutes.get(paths.amendmentVersion, everyone, async (c) => {
  const { db, view } = c.var
  const shown = await shownIn(c)
  if (shown.hidden) return respond(c, <HiddenPage view={view} restriction={shown.hidden} />)
  const at = shown.versions.findIndex(({ number }) => String(number) === c.req.param('number'))
  const version = shown.versions[at]
  if (!version) throw notFound('amendments.no-version')
  const former = shown.versions[at + 1] ?? null
  const pair = [former?.proposal.documents ?? [], version.proposal.documents] as const
  const comparisons = comparisonsBetween([...pair], await documentTexts(db), view.language)
  return respond(c, <VersionPage {...{ view, shown, version, former, comparisons }} />)
})

const Withdrawal = z.object({ reason: z.string().default('') })

publicRoutes.post(paths.amendmentWithdrawal, writersPolicy, async (c) => {
  const { db, view } = c.var
  const { id, slug } = await findAmendment(db, c.req.param('slug') ?? '')
  const form = await readForm(c, Withdrawal)
  const reason = form.ok ? form.values.reason : ''
  const refusal = await refusalOf(c, () => withdrawAmendment(db, { id, reason }, byPerson(c)))
  if (refusal) return proposalPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.amendment.href({ slug }, { saved: 'yes' })), 303)
})

publicRoutes.get(paths.amendmentWithdrawal, writersPolicy, (c) =>
  c.redirect(c.var.view.to(paths.amendment.href({ slug: c.req.param('slug') ?? '' })), 303),
)

const shownIn = (c: Request) => {
  const { db, view, now } = c.var
  const { timeZone } = view.collective
  return proposalShown(db, c.req.param('slug') ?? '', { language: view.language, now, timeZone })
}
