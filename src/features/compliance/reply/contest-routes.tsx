import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { byOf, mayActFor } from '../../delegates/index.ts'
import { findHoster, hosterById } from '../../hosters/index.ts'
import { charterNow } from '../clause-held.ts'
import { ownPeople } from '../policy.ts'
import { refusedWith } from '../refused-form.ts'
import { findingToAnswer, isFindingPublic } from './answered-finding.ts'
import { contestFinding } from './contest-finding.ts'
import { findContest } from './contest-queries.ts'
import { readContestForm } from './forms.ts'
import { ContestFormPage } from './pages/contest-form-page.tsx'
import { ContestPage } from './pages/contest-page.tsx'
import { findingToContest } from './to-contest.ts'
import { withdrawContest } from './withdraw-contest.ts'

export const contestRoutes = pages()

contestRoutes.get(paths.findingContest, ownPeople, async (c) => {
  const { db, now } = c.var
  const refusal = await refusalOf(c, async () => findingToContest(db, await contestIn(c), now))
  return contestForm(c, refusal ? { values: {}, errors: refusal.errors } : emptyForm, refusal?.status)
})

contestRoutes.post(paths.findingContest, ownPeople, async (c) => {
  const { db, view, language } = c.var
  const { id: hosterId } = await hosterIn(c)
  const form = await readContestForm(c)
  let id = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    id = await contestFinding(
      db,
      { ...(await contestIn(c)), reason: form.values.reason, language },
      await byOf(c, hosterId),
    )
  })
  if (refusal) return contestForm(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.contest.href({ id })), 303)
})

contestRoutes.post(paths.contestWithdrawal, ownPeople, async (c) => {
  const { db, view } = c.var
  const { id: hosterId } = await hosterIn(c)
  const id = idIn(c)
  await withdrawContest(db, { hosterId, id }, await byOf(c, hosterId))
  return c.redirect(view.to(paths.contest.href({ id })), 303)
})

contestRoutes.get(paths.contest, everyone, async (c) => {
  const { db, view, now } = c.var
  const contest = await findContest(db, idIn(c))
  const hoster = await hosterById(db, contest.hosterId)
  const person = inBrowser(c)
  const mayWithdraw = person !== null && (await mayActFor(db, person, contest.hosterId))
  const isOpen = mayWithdraw || contest.ruling !== null || (await isFindingPublic(db, contest.findingId, now))
  if (!hoster || !isOpen) throw notFound('compliance.no-contest')
  const charter = await charterNow(db, now)
  return unkept(c, <ContestPage {...{ view, hoster, contest, charter, mayWithdraw }} />)
})

async function contestForm(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const [findingId, clauseId] = [idIn(c), c.req.param('clause') ?? '']
  const { saw } = await findingToAnswer(db, hoster.id, findingId, now)
  const charter = await charterNow(db, now)
  return unkept(c, <ContestFormPage {...{ view, hoster, charter, clauseId, findingId, saw, form }} />, status)
}

async function contestIn(c: Request) {
  const { id: hosterId } = await hosterIn(c)
  return { hosterId, findingId: idIn(c), clauseId: c.req.param('clause') ?? '' }
}

const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')
const idIn = (c: Request) => c.req.param('id') ?? ''
