import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, personIn, unkept } from '../accounts/index.ts'
import { closeTopic } from './close-topic.ts'
import { editText } from './edit-text.ts'
import { eraseText } from './erase-text.ts'
import { CloseForm, EditBeginningForm, EditForm, ErasureForm, readBounded } from './forms.ts'
import { ClosePage } from './pages/close-page.tsx'
import { EditPage, ErasePage } from './pages/own-text-pages.tsx'
import { mayClose, numberIn, ownText, topicIn } from './policies.ts'
import { findAnswer } from './queries.ts'
import { refusedWith } from './refused-form.ts'
import { reopenTopic } from './reopen-topic.ts'
import { placeOf } from './topic-routes.tsx'

/** What people do with their own texts and topics, and the coordination with all. */
export const ownRoutes = pages()

ownRoutes.get(paths.discussionAnswerEdit, ownText, async (c) => {
  const { topic, answer } = await textIn(c)
  const { text, language } = answer
  return editPage(c, { values: { title: topic.title, text: text ?? '', language }, errors: [] })
})

ownRoutes.post(paths.discussionAnswerEdit, ownText, async (c) => {
  const { topic, answer } = await textIn(c)
  const { number } = answer
  const form = number === 0 ? await readBounded(c, EditBeginningForm) : await readBounded(c, EditForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await editText(c.var.db, { topicId: topic.id, number, ...form.values }, byIn(c))
  })
  if (refusal) return editPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(placeOf(c, topic, number), 303)
})

ownRoutes.get(paths.discussionAnswerErasure, ownText, (c) => erasePage(c, emptyForm))

ownRoutes.post(paths.discussionAnswerErasure, ownText, async (c) => {
  const { topic, answer } = await textIn(c)
  const form = await readForm(c, ErasureForm)
  if (!form.ok) return erasePage(c, { values: form.typed, errors: form.errors }, 422)
  await eraseText(c.var.db, { topicId: topic.id, number: answer.number }, byIn(c))
  return c.redirect(placeOf(c, await topicIn(c), answer.number), 303)
})

ownRoutes.get(paths.discussionClosing, mayClose, (c) => closePage(c, emptyForm))

ownRoutes.post(paths.discussionClosing, mayClose, async (c) => {
  const { db, language } = c.var
  const topic = await topicIn(c)
  const form = await readBounded(c, CloseForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await closeTopic(db, { topicId: topic.id, reason: form.values.reason, language }, byIn(c))
  })
  if (refusal) return closePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(placeOf(c, topic), 303)
})

ownRoutes.post(paths.discussionReopening, mayClose, async (c) => {
  const topic = await topicIn(c)
  await reopenTopic(c.var.db, topic.id, byIn(c))
  return c.redirect(placeOf(c, topic), 303)
})

async function editPage(c: Request, form: FilledForm, status?: RefusalStatus) {
  return unkept(c, <EditPage view={c.var.view} {...(await textIn(c))} form={form} />, status)
}

async function erasePage(c: Request, form: FilledForm, status?: RefusalStatus) {
  return unkept(c, <ErasePage view={c.var.view} {...(await textIn(c))} form={form} />, status)
}

async function closePage(c: Request, form: FilledForm, status?: RefusalStatus) {
  return unkept(c, <ClosePage view={c.var.view} topic={await topicIn(c)} form={form} />, status)
}

async function textIn(c: Request) {
  const topic = await topicIn(c)
  return { topic, answer: await findAnswer(c.var.db, topic.id, numberIn(c)) }
}

const byIn = (c: Request) => ({ actor: actorOf(personIn(c)), now: c.var.now })
