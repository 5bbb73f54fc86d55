import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, wantsProblem } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf, delegate } from '../../delegates/index.ts'
import { collectiveOf, findHoster, servicesOf } from '../../hosters/index.ts'
import { heartbeatsOf } from '../heartbeat/queries.ts'
import { ChoiceForm, choiceTyped, formOfChoice } from './choice-form.ts'
import { chooseWatching } from './choose-watching.ts'
import { WatchingPage } from './pages/watching-page.tsx'
import { choiceOf } from './queries.ts'

export const choiceRoutes = pages()

choiceRoutes.get(paths.hosterWatching, delegate, (c) => watchingPage(c))

choiceRoutes.post(paths.hosterWatching, delegate, async (c) => {
  const { id, slug } = await hosterOf(c)
  const form = await readForm(c, ChoiceForm)
  if (!form.ok) return watchingPage(c, { form: { values: form.typed, errors: form.errors }, status: 422 })
  const { revision } = form.values
  try {
    await chooseWatching(c.var.db, id, { choice: choiceTyped(form.values), revision }, await byOf(c, id))
    return c.redirect(c.var.view.to(paths.hosterWatching.href({ slug }, { saved: 'choice' })), 303)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404 || wantsProblem(c)) throw error
    const errors = error.errors.length > 0 ? error.errors : [{ field: 'form', key: error.reason }]
    const isMoved = error instanceof EditConflict
    return watchingPage(c, { form: { values: form.typed, errors }, status: error.status, isMoved })
  }
})

interface Refused {
  form: FilledForm
  status: Refusal['status']
  /** Somebody else chose meanwhile: what they chose is shown, and what was typed may be sent over it. */
  isMoved?: boolean
}

async function watchingPage(c: Request, refused?: Refused): Promise<Response> {
  const { db, view } = c.var
  const hoster = await hosterOf(c)
  const { choice, revision } = await choiceOf(db, hoster.id)
  const services = await servicesOf(db, hoster.id)
  const heartbeats = await heartbeatsOf(
    db,
    services.map(({ id }) => id),
  )
  const { toldFirstMinutes } = (await collectiveOf(db)).settings
  const { saved } = readQuery(paths.hosterWatching.schema, c.req.url)
  const form = refused?.form ?? formOfChoice(choice)
  const theirs = refused?.isMoved ? choice : null
  return unkept(
    c,
    <WatchingPage {...{ view, hoster, services, heartbeats, form, theirs, revision, saved, toldFirstMinutes }} />,
    refused?.status,
  )
}

const hosterOf = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')
