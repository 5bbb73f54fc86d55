import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, isCoordination, personIn, personsById, unkept } from '../../accounts/index.ts'
import { byOf, mayActFor } from '../../delegates/index.ts'
import { hosterById, hostersById } from '../../hosters/index.ts'
import { charterNow } from '../clause-held.ts'
import { refusedWith } from '../refused-form.ts'
import { askToRule } from './ask-to-rule.ts'
import { bondTo } from './bonds.ts'
import { readAskForm, readRulingForm } from './forms.ts'
import { isSecret, type Matter } from './matter.ts'
import { askedToRule, casesPerPage, findMatter, mattersOf } from './matter-queries.ts'
import { MatterPage } from './pages/matter-page.tsx'
import { MattersPage } from './pages/matters-page.tsx'
import { mayJudge } from './policies.ts'
import { appealsWaiting, named } from './queries.ts'
import { readableCases } from './readable-cases.ts'
import { ruleOn } from './rule-on.ts'
import { mayRule } from './who-may-rule.ts'

export const matterRoutes = pages()

matterRoutes.get(paths.coordinationRulings, mayJudge, async (c) => {
  const { db, view, now } = c.var
  const person = personIn(c)
  const appeals = isCoordination(person) ? await appealsWaiting(db) : null
  const { page = 1 } = readQuery(paths.coordinationRulings.schema, c.req.url)
  const shown = { view, charter: await charterNow(db, now), ...(await mattersFor(c, page)), appeals }
  return unkept(c, <MattersPage {...shown} />)
})

matterRoutes.get(paths.coordinationRuling, mayJudge, (c) => matterPage(c, emptyForm, emptyForm))

matterRoutes.post(paths.coordinationRuling, mayJudge, async (c) => {
  const { db, view, language, site } = c.var
  const { sort, id: matterId } = await matterIn(c)
  const form = await readRulingForm(c)
  let id = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { hoster: rulerHosterId, name: rulerName, outcome, reasons } = form.values
    const by = { ...(await byOf(c, rulerHosterId)), means: site }
    id = await ruleOn(db, { sort, id: matterId, outcome, reasons, language, rulerName, rulerHosterId }, by)
  })
  if (refusal) return matterPage(c, { values: form.typed, errors: refusal.errors }, emptyForm, refusal.status)
  return c.redirect(view.to(paths.ruling.href({ id })), 303)
})

matterRoutes.post(paths.coordinationRulingRequest, coordination, async (c) => {
  const { db, view, now } = c.var
  const { sort, id } = await matterIn(c)
  const form = await readAskForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await askToRule(db, { sort, id, email: form.values.email }, { actor: actorOf(personIn(c)), now })
  })
  if (refusal) return matterPage(c, emptyForm, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.coordinationRuling.href({ sort, id })), 303)
})

/** A page of what who reads may read. */
async function mattersFor(c: Request, asked: number) {
  const { db, now } = c.var
  const person = personIn(c)
  const { readable, mayOn } = await readableCases(db, person, now)
  const pages = Math.max(1, Math.ceil(readable.length / casesPerPage))
  const page = Math.min(Math.max(1, asked), pages)
  const matters = await mattersOf(db, readable.slice((page - 1) * casesPerPage, page * casesPerPage))
  const hosters = await hostersById(db, [...new Set(matters.map(({ hosterId }) => hosterId))])
  const requests = await askedToRule(
    db,
    matters.map(({ id }) => id),
  )
  const shown = matters.flatMap((matter) => {
    const hoster = hosters.find(({ id }) => id === matter.hosterId)
    const may = mayOn(matter)
    const isAsked = requests.some(({ of, personId }) => of === matter.id && personId === person.personId)
    return hoster ? [{ matter, hoster: named(hoster), isAsked, conflict: 'conflict' in may ? may.conflict : null }] : []
  })
  return { matters: shown, page, pages }
}

async function matterPage(
  c: Request,
  form: FilledForm,
  askForm: FilledForm,
  status?: RefusalStatus,
): Promise<Response> {
  const { db, view, now } = c.var
  const matter = await matterIn(c)
  const concerned = await hosterById(db, matter.hosterId)
  if (!concerned) throw notFound('compliance.no-matter')
  const may = await mayRule(db, personIn(c).personId, matter, now)
  const [charter, asked] = [await charterNow(db, now), await askedFor(c, matter)]
  return unkept(
    c,
    <MatterPage {...{ view, charter, matter, may, asked, form, askForm }} hoster={named(concerned)} />,
    status,
  )
}

/** Whom the coordination asked: itself alone reads it, and asks. */
async function askedFor(c: Request, matter: Matter) {
  const { db, now } = c.var
  const person = personIn(c)
  if (!isCoordination(person) || (await bondTo(db, person.personId, matter, now))) return null
  const asked = await askedToRule(db, [matter.id])
  const people = await personsById(
    db,
    asked.map(({ personId }) => personId),
  )
  return asked.map(({ personId, at }) => ({ at, name: people.find(({ id }) => id === personId)?.name ?? null }))
}

/** What is not public yet is there for who may rule on it, for the hoster's own people, and for the coordination. */
async function matterIn(c: Request): Promise<Matter> {
  const { db, now } = c.var
  const person = personIn(c)
  const matter = await findMatter(db, c.req.param('sort') ?? '', c.req.param('id') ?? '')
  if (!isSecret(matter) || isCoordination(person) || (await mayActFor(db, person, matter.hosterId))) return matter
  if ('conflict' in (await mayRule(db, person.personId, matter, now))) throw notFound('compliance.no-matter')
  return matter
}
