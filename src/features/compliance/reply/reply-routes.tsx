import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { findHoster, type Hoster, hosterById } from '../../hosters/index.ts'
import { ownPeople } from '../policy.ts'
import { refusedWith } from '../refused-form.ts'
import { findingToAnswer, isFindingPublic } from './answered-finding.ts'
import { editReply } from './edit-reply.ts'
import { readReplyForm } from './forms.ts'
import { ReplyFormPage } from './pages/reply-form-page.tsx'
import { ReplyPage } from './pages/reply-page.tsx'
import { findReply } from './queries.ts'
import { replyToFinding } from './reply-to-finding.ts'

export const replyRoutes = pages()

replyRoutes.get(paths.findingReply, ownPeople, (c) => replyForm(c, emptyForm))

replyRoutes.post(paths.findingReply, ownPeople, async (c) => {
  const { db, view } = c.var
  const { id: hosterId, slug } = await hosterIn(c)
  const findingId = idIn(c)
  const form = await readReplyForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const said = { hosterId, findingId, text: form.values.text, language: c.var.language }
    await replyToFinding(db, said, await byOf(c, hosterId))
  })
  if (refusal) return replyForm(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.finding.href({ slug, id: findingId })), 303)
})

replyRoutes.get(paths.replyEdit, ownPeople, async (c) => {
  const { text } = await ownReply(c)
  return editForm(c, { values: { text }, errors: [] })
})

replyRoutes.post(paths.replyEdit, ownPeople, async (c) => {
  const { db, view } = c.var
  const { id, hosterId, findingId } = await ownReply(c)
  const form = await readReplyForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await editReply(db, { hosterId, id, text: form.values.text }, await byOf(c, hosterId))
  })
  if (refusal) return editForm(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.finding.href({ slug: (await hosterIn(c)).slug, id: findingId })), 303)
})

replyRoutes.get(paths.reply, everyone, async (c) => {
  const { db, view, now } = c.var
  const reply = await findReply(db, idIn(c))
  const hoster = await hosterById(db, reply.hosterId)
  if (!hoster || !(await isFindingPublic(db, reply.findingId, now))) throw notFound('compliance.no-reply')
  return respond(c, <ReplyPage view={view} hoster={hoster} reply={reply} />)
})

async function replyForm(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const findingId = idIn(c)
  const { saw } = await findingToAnswer(db, hoster.id, findingId, now)
  return unkept(c, <ReplyFormPage {...{ view, hoster, saw, form, findingId }} isEdited={false} />, status)
}

async function editForm(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const [hoster, { saw, findingId }] = [await hosterIn(c), await ownReply(c)]
  return unkept(c, <ReplyFormPage view={c.var.view} {...{ hoster, saw, form, findingId }} isEdited />, status)
}

async function ownReply(c: Request) {
  const reply = await findReply(c.var.db, idIn(c))
  if (reply.hosterId !== (await hosterIn(c)).id) throw notFound('compliance.no-reply')
  return reply
}

const hosterIn = (c: Request): Promise<Hoster> => findHoster(c.var.db, c.req.param('slug') ?? '')
const idIn = (c: Request) => c.req.param('id') ?? ''
