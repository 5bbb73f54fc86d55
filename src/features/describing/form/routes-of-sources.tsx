import { paths } from '../../../paths.ts'
import { draftsOf, openDraft } from '../../../platform/drafts/index.ts'
import { type FieldError, Refusal } from '../../../platform/errors.ts'
import { freshStamp, newStamp, whyRobotic } from '../../../platform/stamp.ts'
import { everyone, pages, type Request, readSent, refusalOf, type Sent } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser, personIn, signedIn } from '../../accounts/index.ts'
import { hostersOf } from '../../delegates/index.ts'
import { blankDraft, descriptionDrafts, most, mostBytesOf } from './description-draft.ts'
import { textAt, textsAt } from './fields/field.ts'
import { withKept, withOffers } from './offers.ts'
import { changeDraft, openedDraft } from './opened.ts'
import { DraftsPage } from './pages/drafts-page.tsx'
import { FoundPage } from './pages/found-page.tsx'
import { StartPage } from './pages/start-page.tsx'
import type { Found } from './prefill/look-elsewhere.ts'
import { readSources } from './prefill/read-sources.ts'
import { catalogueIn, goTo } from './routes-of-draft.tsx'
import { stepHref } from './step-list.ts'

/** Where drafts begin, and what of elsewhere comes into them. */
export const sourceRoutes = pages()

const perVisitorAndHour = { drafts: 20, looks: 20 }

sourceRoutes.get(paths.describeForm, everyone, async (c) =>
  startPage(c, { values: { stamp: newStamp(sealOf(c), c.var.now) }, errors: [] }),
)

/** A draft of whoever is signed in, or one that its secret address opens. */
sourceRoutes.post(paths.describeForm, everyone, async (c) => {
  const { db, now } = c.var
  const sent = await readSent(c)
  let to = ''
  const refusal = await refusalOf(c, async () => {
    refuseRobots(c, sent)
    refuseTooMany(c, 'drafts')
    const { offers, looked } = await look(c, sent)
    const personId = inBrowser(c)?.personId ?? null
    const content = { ...withOffers(blankDraft, offers, mostBytesOf({ personId, subjectId: null })), looked }
    const draft = await openDraft(db, descriptionDrafts, { content, personId }, now)
    const isFound = content.offers.length > 0 || content.leftOut > 0 || looked.length > 0
    to = isFound ? paths.describeDraftFound.href({ draft }) : stepHref(draft, 'about')
  })
  if (!refusal) return goTo(c, to)
  const values = { ...sent.typed, website: '', stamp: freshStamp(sent.typed.stamp, sealOf(c), now) }
  return startPage(c, { values, errors: refusal.errors }, refusal.status)
})

sourceRoutes.get(paths.describeDrafts, signedIn, async (c) => {
  const { db, view } = c.var
  const { personId } = personIn(c)
  const hosters = await hostersOf(db, personId)
  const drafts = await draftsOf(db, descriptionDrafts, { personId, subjectIds: hosters.map(({ id }) => id) })
  c.header('Cache-Control', 'no-store')
  return respond(c, <DraftsPage view={view} drafts={drafts} />)
})

sourceRoutes.get(paths.describeDraftFound, everyone, (c) => foundPage(c, emptyForm))

/** Looks elsewhere once more, or takes over what was kept of what was found. */
sourceRoutes.post(paths.describeDraftFound, everyone, async (c) => {
  const opened = await openedDraft(c)
  const sent = await readSent(c)
  const here = paths.describeDraftFound.href({ draft: opened.word })
  if (textAt(sent.typed, 'do') === 'look') {
    const refusal = await refusalOf(c, async () => {
      refuseTooMany(c, 'looks')
      const { offers, looked } = await look(c, sent)
      await changeDraft(c, opened, (was) => ({ ...withOffers(was, offers, mostBytesOf(opened)), looked }))
    })
    return refusal ? foundPage(c, { values: sent.typed, errors: refusal.errors }, refusal.status) : goTo(c, here)
  }
  const isDropped = textAt(sent.typed, 'do') === 'drop'
  const kept = new Map(opened.content.offers.map(({ id }) => [id, isDropped ? [] : textsAt(sent.typed, `keep-${id}`)]))
  const catalogue = await catalogueIn(c)
  await changeDraft(c, opened, (was) => ({ ...withKept(was, kept, catalogue), looked: [], leftOut: 0 }))
  return goTo(c, isDropped ? stepHref(opened.word, 'about') : paths.describeDraft.href({ draft: opened.word }))
})

const look = (c: Request, { typed, fileLists }: Sent): Promise<Found> =>
  readSources(c.var.site.outbound, {
    address: textAt(typed, 'address'),
    text: textAt(typed, 'text'),
    files: (fileLists.file ?? []).slice(0, most.services),
  })

async function startPage(c: Request, form: FilledForm, status?: Refusal['status']): Promise<Response> {
  const { db, view } = c.var
  const person = inBrowser(c)
  const hosters = person ? await hostersOf(db, person.personId) : []
  const own = hosters.map(({ slug, facts }) => ({ slug, name: facts.name }))
  return respond(c, <StartPage view={view} form={form} own={own} />, status)
}

async function foundPage(c: Request, form: FilledForm, status?: Refusal['status']): Promise<Response> {
  const opened = await openedDraft(c)
  const catalogue = await catalogueIn(c)
  return respond(c, <FoundPage view={c.var.view} opened={opened} catalogue={catalogue} form={form} />, status)
}

function refuseRobots(c: Request, { typed, fileLists }: Sent): void {
  if (inBrowser(c)) return
  const marks = { stamp: textAt(typed, 'stamp'), website: textAt(typed, 'website') }
  const robotic = whyRobotic(marks, sealOf(c), c.var.now)
  // Who begins from nothing has nothing to type, and may be quick.
  const isBlank = !fileLists.file?.length && ['address', 'text'].every((name) => textAt(typed, name) === '')
  if (robotic && !(isBlank && robotic === 'site.form-too-fast')) throw refused([{ field: 'form', key: robotic }])
}

function refuseTooMany(c: Request, what: 'drafts' | 'looks'): void {
  const counted = c.var.site.limits.count(c.env.visitor, `describe-${what}`, perVisitorAndHour[what])
  if (!counted.allowed) throw refused([{ field: 'form', key: 'drafting.too-many-drafts' }], 429, counted.retryAfter)
}

const refused = (errors: FieldError[], status: Refusal['status'] = 422, retryAfter?: number) =>
  new Refusal(status, errors[0]?.key ?? 'site.field-invalid', errors, retryAfter)

const sealOf = (c: Request) => ({ purpose: 'describe', secret: c.var.site.secret })
