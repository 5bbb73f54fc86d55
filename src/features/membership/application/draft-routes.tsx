import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { isKey } from '../../../platform/i18n/index.ts'
import { pages, type Request, readQuery, readSent, refusalOf, wantsProblem } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { refusedWith } from '../refused-form.ts'
import { askToBeLookedAt } from './ask-to-be-looked-at.ts'
import { checkedOf } from './checked.ts'
import { discardApplication } from './discard-application.ts'
import { isPart, type Part } from './dossier.ts'
import { readStep, valuesOf } from './forms.ts'
import { isFresh, keepSeen, lookAtWebsite } from './look-at-website.ts'
import { machineLines } from './machine-lines.ts'
import { DraftPage } from './pages/draft-page.tsx'
import { LeadingStepPage } from './pages/leading-step-page.tsx'
import { WrittenStepPage } from './pages/written-step-page.tsx'
import { applicant } from './policy.ts'
import { applicantOf, type Written } from './queries.ts'
import { markOf, mayChange, saveStep } from './save-step.ts'
import { sendApplication } from './send-application.ts'
import { littersFor, openedBy } from './shown.ts'
import { isWritten, stepAfter, stepOf, type WrittenStep } from './steps.ts'

/** The dossier while its people write it: the whole, step by step, and sent. */
export const draftRoutes = pages()

draftRoutes.get(paths.applicationDraft, applicant, (c) => draftPage(c))

draftRoutes.post(paths.applicationDraft, applicant, async (c) => {
  const { db, view } = c.var
  const { slug, hosterId } = await openedBy(c)
  const { typed } = await readSent(c)
  if (typed.do !== 'discard') return c.redirect(view.to(paths.applicationDraft.href({ slug })), 303)
  await discardApplication(db, slug, await byOf(c, hosterId))
  return c.redirect(view.to(paths.join.href()), 303)
})

draftRoutes.get(paths.applicationSending, applicant, async (c) => {
  const { slug } = await openedBy(c)
  return c.redirect(c.var.view.to(paths.applicationDraft.href({ slug })), 303)
})

draftRoutes.post(paths.applicationSending, applicant, async (c) => {
  const { db, view } = c.var
  const { slug, hosterId } = await openedBy(c)
  const { typed } = await readSent(c)
  await lookAgain(c)
  if (typed.do === 'look') {
    await askToBeLookedAt(db, await openedBy(c), await byOf(c, hosterId))
    return c.redirect(view.to(paths.applicationDraft.href({ slug }, { saved: 'looked' })), 303)
  }
  let outcome = 'waits'
  const refusal = await refusalOf(c, async () => {
    const revision = Number(typed.revision)
    if (!Number.isSafeInteger(revision)) throw refusedWith([{ field: 'form', key: 'membership.reload' }])
    outcome = await notMoved(sendApplication(db, slug, revision, await byOf(c, hosterId)))
  })
  if (refusal) return draftPage(c, { values: {}, errors: refusal.errors }, refusal.status)
  const { application, applicationDraft } = paths
  const to = outcome === 'sent' ? application.href({ slug }) : applicationDraft.href({ slug }, { saved: 'waits' })
  return c.redirect(view.to(to), 303)
})

/** Somebody else saved meanwhile: said on the same page, which shows what stands there now. */
function notMoved<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof EditConflict)
      throw new Refusal(409, 'membership.moved', [{ field: 'form', key: 'membership.moved' }])
    throw error
  })
}

/** The website is asked at most once an hour for each dossier, and kept with it. */
async function lookAgain(c: Request): Promise<void> {
  const { db, now, site } = c.var
  const application = await openedBy(c)
  if (isFresh(application, now)) return
  const lines = await lookAtWebsite(site.outbound, await applicantOf(db, application), now)
  await keepSeen(db, application.id, lines, now)
}

async function draftPage(c: Request, form = emptyForm, status?: ContentfulStatusCode): Promise<Response> {
  const { db, view, now } = c.var
  const application = await openedBy(c)
  const lines = machineLines(await checkedOf(db, application, now))
  const { saved } = readQuery(paths.applicationDraft.schema, c.req.url)
  const shown = { view, application, lines, form, saved, litters: await littersFor(c, application.hoster) }
  return unkept(c, <DraftPage {...shown} />, status)
}

draftRoutes.get(paths.applicationStep, applicant, (c) => stepPage(c))

draftRoutes.post(paths.applicationStep, applicant, async (c) => {
  const { db, view, language } = c.var
  const { slug, hosterId } = await openedBy(c)
  const step = stepIn(c)
  if (!isWritten(step)) return c.redirect(view.to(paths.applicationStep.href({ slug, step })), 303)
  const { typed, values, errors, mark, go } = await readStep(c, step)
  const wrong = errors.map(({ field, message }) => ({
    field,
    key: isKey(message) ? message : ('site.field-invalid' as const),
  }))
  let theirs: Partial<Written['dossier']> | null = null
  const refusal = await refusalOf(c, async () => {
    if (wrong.length > 0) throw refusedWith(wrong)
    try {
      await saveStep(db, slug, { step, typed: { ...values, language }, mark }, await byOf(c, hosterId))
    } catch (error) {
      if (!(error instanceof EditConflict) || wantsProblem(c)) throw error
      theirs = stepOf((await openedBy(c)).dossier, step)
      throw new Refusal(409, 'membership.moved', [{ field: 'form', key: 'membership.moved' }])
    }
  })
  if (refusal) return stepPage(c, { form: { values: typed, errors: refusal.errors }, theirs }, refusal.status)
  return c.redirect(view.to(nextHref(slug, step, go)), 303)
})

/** Where the pressed button leads: on, back to the whole, or nowhere else. */
function nextHref(slug: string, step: Part, go: string): string {
  const saved = { saved: 'yes' }
  const next = go === 'next' ? stepAfter(step) : undefined
  if (next) return paths.applicationStep.href({ slug, step: next }, saved)
  return go === 'stay'
    ? paths.applicationStep.href({ slug, step }, saved)
    : paths.applicationDraft.href({ slug }, saved)
}

interface Refused {
  form: FilledForm
  theirs: Partial<Written['dossier']> | null
}

async function stepPage(c: Request, refused?: Refused, status?: ContentfulStatusCode): Promise<Response> {
  const { db, view, now } = c.var
  const application = await openedBy(c)
  const step = stepIn(c)
  const { saved } = readQuery(paths.applicationStep.schema, c.req.url)
  const checked = await checkedOf(db, application, now)
  const lines = machineLines(checked)
  const shown = { view, application, lines, isSaved: saved === 'yes' && !refused }
  if (!isWritten(step)) return unkept(c, <LeadingStepPage {...shown} step={step} checked={checked} />, status)
  const form = refused?.form ?? { values: valuesOf(step, application.dossier), errors: [] }
  const mark = markOf(stepOf(application.dossier, step))
  const open = mayChange(application, step)
  return unkept(
    c,
    <WrittenStepPage {...shown} {...{ step, form, mark, open }} theirs={refused?.theirs ?? null} />,
    status,
  )
}

function stepIn(c: Request): Part | WrittenStep {
  const step = c.req.param('step') ?? ''
  if (!isPart(step)) throw notFound('membership.no-step')
  return step
}
