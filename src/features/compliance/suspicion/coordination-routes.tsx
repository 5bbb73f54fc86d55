import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../../accounts/index.ts'
import { hosterById } from '../../hosters/index.ts'
import { namesOf } from '../../moderation/index.ts'
import { charterNow } from '../clause-held.ts'
import { refusedWith } from '../refused-form.ts'
import { bondTo } from '../ruling/bonds.ts'
import { bringToRuling } from './bring-to-ruling.ts'
import { dismissSuspicion } from './dismiss-suspicion.ts'
import { readDismissalForm } from './forms.ts'
import { CoordinationSuspicionPage } from './pages/coordination-suspicion-page.tsx'
import { CoordinationSuspicionsPage } from './pages/coordination-suspicions-page.tsx'
import { findSuspicion } from './queries.ts'
import { namedVoices } from './voice.ts'
import { waitingSuspicions } from './waiting-suspicions.ts'

export const coordinationSuspicionRoutes = pages()

coordinationSuspicionRoutes.get(paths.coordinationSuspicions, coordination, async (c) => {
  const { db, view, now } = c.var
  const { after } = readQuery(paths.coordinationSuspicions.schema, c.req.url)
  const { suspicions, hasMore } = await waitingSuspicions(db, now, after)
  const hoster = (id: string) => ({ kind: 'hoster', id })
  const nameOf = await namesOf(
    c,
    suspicions.map(({ hosterId }) => hoster(hosterId)),
  )
  const hosterOf = (id: string) => nameOf(hoster(id))
  const charter = await charterNow(db, now)
  return unkept(
    c,
    <CoordinationSuspicionsPage {...{ view, charter, suspicions, hasMore, hosterOf }} isFirst={!after} />,
  )
})

coordinationSuspicionRoutes.get(paths.coordinationSuspicion, coordination, (c) => onePage(c, emptyForm))

coordinationSuspicionRoutes.post(paths.coordinationSuspicionRuling, coordination, async (c) => {
  const { db, view, now } = c.var
  const id = idIn(c)
  await bringToRuling(db, id, { actor: actorOf(personIn(c)), now })
  return c.redirect(view.to(paths.coordinationRuling.href({ sort: 'suspicions', id })), 303)
})

coordinationSuspicionRoutes.post(paths.coordinationSuspicionDismissal, coordination, async (c) => {
  const { db, view, now, site } = c.var
  const id = idIn(c)
  const form = await readDismissalForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const by = { actor: actorOf(personIn(c)), now, means: site }
    await dismissSuspicion(db, { id, dismissal: form.values.dismissal }, by)
  })
  if (refusal) return onePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.coordinationSuspicion.href({ id })), 303)
})

async function onePage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const suspicion = await findSuspicion(db, idIn(c))
  const hoster = await hosterById(db, suspicion.hosterId)
  if (!hoster) throw notFound('compliance.no-suspicion')
  const bond = await bondTo(db, personIn(c).personId, suspicion, now)
  const said = bond === null ? { voices: await namedVoices(db, suspicion.id) } : { bond }
  const charter = await charterNow(db, now)
  return unkept(c, <CoordinationSuspicionPage {...{ view, hoster, charter, suspicion, said, form }} />, status)
}

const idIn = (c: Request) => c.req.param('id') ?? ''
