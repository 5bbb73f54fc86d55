import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { charterNow } from '../clause-held.ts'
import { ownPeople } from '../policy.ts'
import { refusedWith } from '../refused-form.ts'
import { answerSuspicion } from './answer-suspicion.ts'
import { readAnswerForm } from './forms.ts'
import { HosterSuspicionPage } from './pages/hoster-suspicion-page.tsx'
import { HosterSuspicionsPage } from './pages/hoster-suspicions-page.tsx'
import { everySuspicionOf, findSuspicion } from './queries.ts'

export const hosterSuspicionRoutes = pages()

hosterSuspicionRoutes.get(paths.hosterSuspicions, ownPeople, async (c) => {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const suspicions = await everySuspicionOf(db, hoster.id)
  return unkept(c, <HosterSuspicionsPage {...{ view, hoster, suspicions, charter: await charterNow(db, now) }} />)
})

hosterSuspicionRoutes.get(paths.hosterSuspicion, ownPeople, (c) => onePage(c, emptyForm))

hosterSuspicionRoutes.post(paths.hosterSuspicion, ownPeople, async (c) => {
  const { db, view, language, site } = c.var
  const { id: hosterId, slug } = await hosterIn(c)
  const id = idIn(c)
  const form = await readAnswerForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const by = { ...(await byOf(c, hosterId)), means: site }
    await answerSuspicion(db, { hosterId, id, text: form.values.answer, language }, by)
  })
  if (refusal) return onePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.hosterSuspicion.href({ slug, id })), 303)
})

async function onePage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const suspicion = await findSuspicion(db, idIn(c))
  if (suspicion.hosterId !== hoster.id) throw notFound('compliance.no-suspicion')
  const charter = await charterNow(db, now)
  return unkept(c, <HosterSuspicionPage {...{ view, hoster, suspicion, charter, form }} />, status)
}

const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')
const idIn = (c: Request) => c.req.param('id') ?? ''
