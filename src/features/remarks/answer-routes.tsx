import { paths } from '../../paths.ts'
import { notFound, type RefusalStatus } from '../../platform/errors.ts'
import { everyone, pages, type Request, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../accounts/index.ts'
import { delegate, mayActFor } from '../delegates/index.ts'
import { findHoster, hosterById } from '../hosters/index.ts'
import type { Actor } from '../journal/index.ts'
import { namesOf } from '../moderation/index.ts'
import { answerRemark } from './answer-remark.ts'
import { HosterRemarksPage } from './pages/hoster-remarks-page.tsx'
import { OneRemarkPage, type Reader } from './pages/one-remark-page.tsx'
import { OpenRemarksPage } from './pages/open-remarks-page.tsx'
import { findRemark, openRemarks, remarkByAnswerLink, remarksOf, voicesOf } from './queries.ts'
import { refusedWith } from './refused-form.ts'
import type { Remark } from './remark.ts'
import { readAnswerForm } from './remark-form.ts'

export const answerRoutes = pages()

answerRoutes.get(paths.hosterRemarks, delegate, async (c) => {
  const { db, view } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const { open, answered } = await remarksOf(db, hoster.id)
  const nameOf = await namesOf(c, subjectsOf(open, answered))
  return unkept(c, <HosterRemarksPage {...{ view, hoster, open, answered, nameOf }} />)
})

answerRoutes.get(paths.coordinationRemarks, coordination, async (c) => {
  const { db, view } = c.var
  const { withCoordination, withHosters } = await openRemarks(db)
  const nameOf = await namesOf(c, subjectsOf(withCoordination, withHosters))
  return unkept(c, <OpenRemarksPage {...{ view, withCoordination, withHosters, nameOf }} />)
})

answerRoutes.get(paths.hosterRemark, delegate, async (c) => remarkPage(c, await remarkOfHoster(c), 'hoster'))
answerRoutes.post(paths.hosterRemark, delegate, async (c) => answered(c, await remarkOfHoster(c), 'hoster'))

answerRoutes.get(paths.coordinationRemark, coordination, async (c) => remarkPage(c, await remarkIn(c), 'coordination'))
answerRoutes.post(paths.coordinationRemark, coordination, async (c) => answered(c, await remarkIn(c), 'coordination'))

answerRoutes.get(paths.remarkAnswer, everyone, async (c) => remarkPage(c, await remarkBehindLink(c), 'link'))
answerRoutes.post(paths.remarkAnswer, everyone, async (c) => answered(c, await remarkBehindLink(c), 'link'))

async function answered(c: Request, remark: Remark, reader: Reader): Promise<Response> {
  const { db, view, now, site } = c.var
  const form = await readAnswerForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const actor = await actorIn(c, remark, reader)
    await answerRemark(db, remark.id, form.values, { actor, now, publicUrl: site.publicUrl })
  })
  if (refusal) return remarkPage(c, remark, reader, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(view.address), 303)
}

async function remarkPage(
  c: Request,
  known: Remark,
  reader: Reader,
  form: FilledForm = emptyForm,
  status?: RefusalStatus,
) {
  const { db, view } = c.var
  const remark = await findRemark(db, known.id)
  const shown = (await namesOf(c, [remark.subject]))(remark.subject)
  const hoster = await hosterById(db, remark.hosterId)
  if (!hoster) throw notFound('hosters.hoster-not-found')
  const voices = await voicesOf(db, remark.id)
  return unkept(c, <OneRemarkPage {...{ view, remark, shown, hoster, voices, form, reader }} />, status)
}

/** Who holds the link of a mailbox need not be anybody that the site knows. */
async function actorIn(c: Request, { hosterId }: Remark, reader: Reader): Promise<Actor> {
  if (reader === 'link') return { kind: 'job', name: 'remark-link' }
  const person = personIn(c)
  return actorOf(person, (await mayActFor(c.var.db, person, hosterId)) ? hosterId : null)
}

const remarkIn = (c: Request) => findRemark(c.var.db, c.req.param('id') ?? '')

/** Refuses the remark of another hoster. */
async function remarkOfHoster(c: Request): Promise<Remark> {
  const hoster = await findHoster(c.var.db, c.req.param('slug') ?? '')
  const remark = await remarkIn(c)
  if (remark.hosterId !== hoster.id) throw notFound('remarks.not-found')
  return remark
}

async function remarkBehindLink(c: Request): Promise<Remark> {
  const remark = await remarkByAnswerLink(c.var.db, c.req.param('token') ?? '')
  if (!remark) throw notFound('remarks.link-unknown')
  return remark
}

/** What remarks are about, and whose it is. */
const subjectsOf = (...lists: Remark[][]) =>
  lists.flat().flatMap(({ subject, hosterId }) => [subject, { kind: 'hoster', id: hosterId }])
