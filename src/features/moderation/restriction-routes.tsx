import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, personIn, unkept } from '../accounts/index.ts'
import { answerRestriction } from './answer-restriction.ts'
import { RestrictionPage } from './pages/restriction-page.tsx'
import { mayAnswer } from './policies.ts'
import { findRestriction } from './queries.ts'
import { refusedWith } from './refused-form.ts'
import { answerLength } from './restriction.ts'
import { AnswerForm, withLengths } from './restriction-form.ts'
import { namesOf } from './subject-names.ts'
import { isTheirs } from './whose.ts'

export const publicRestrictions = pages()

publicRestrictions.get(paths.restriction, everyone, (c) => restrictionPage(c, emptyForm))

publicRestrictions.post(paths.restriction, mayAnswer, async (c) => {
  const { db, view, now } = c.var
  const id = c.req.param('id') ?? ''
  const form = await readForm(c, AnswerForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors, answerLength))
    const { hosterId } = await findRestriction(db, id)
    await answerRestriction(db, id, form.values.answer, { actor: actorOf(personIn(c), hosterId), now })
  })
  if (refusal) return restrictionPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.restriction.href({ id })), 303)
})

async function restrictionPage(c: Request, form: FilledForm, status?: RefusalStatus) {
  const { db, view, person, site } = c.var
  const restriction = await findRestriction(db, c.req.param('id') ?? '')
  const shown = (await namesOf(c, [restriction.subject]))(restriction.subject)
  const answers = person?.via.kind === 'session' && (await isTheirs(db, site, person, restriction))
  const values = { answer: restriction.answer ?? '', ...form.values }
  const filled = { ...form, values }
  return unkept(
    c,
    <RestrictionPage {...{ view, restriction, shown }} form={answers ? filled : null} isNobody={person === null} />,
    status,
  )
}
