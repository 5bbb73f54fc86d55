import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { type FieldError, notFound } from '../../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, refusalOf, wantsProblem } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { adoptVersion } from '../changing/adopt-version.ts'
import { proposeVersion } from '../changing/propose-version.ts'
import { withdrawVersion } from '../changing/withdraw-version.ts'
import { AdoptionPage } from '../pages/coordination/adoption-page.tsx'
import { VersionDeskPage } from '../pages/coordination/version-desk-page.tsx'
import { VersionDiffPage } from '../pages/coordination/version-diff-page.tsx'
import { versionById } from '../queries.ts'
import { compare } from '../showing/compare.ts'
import { at, byPerson, versionAsked } from './asked.ts'
import { ordered } from './order.ts'
import { save } from './save.ts'

/** One version as the coordination keeps it: what it changes, in which order its clauses stand, its days. */
export const versionRoutes = pages()

versionRoutes.get(paths.coordinationVersion, coordination, (c) => versionPage(c))

async function versionPage(c: Request, form: FilledForm = emptyForm, status?: 409 | 422): Promise<Response> {
  const { saved } = readQuery(paths.coordinationVersion.schema, c.req.url)
  const page = (
    <VersionDeskPage view={c.var.view} asked={await versionAsked(c)} form={form} saved={saved !== undefined} />
  )
  return unkept(c, page, status)
}

versionRoutes.get(paths.coordinationVersionDiff, coordination, async (c) => {
  const { db, view } = c.var
  const asked = await versionAsked(c)
  const { document, versions, day, version, inForce } = asked
  if (!inForce) throw notFound('charter.nothing-in-force')
  const before = await versionById(db, inForce.id)
  const comparison = compare({ document, versions, day, version }, before, version, view.language)
  return unkept(c, <VersionDiffPage view={view} asked={asked} comparison={comparison} />)
})

const Order = z.object({ do: z.string().default('') })

versionRoutes.post(paths.coordinationVersionOrder, coordination, async (c) => {
  const form = await readForm(c, Order)
  const wish = form.ok ? form.values.do : ''
  const saved = await save(c, {
    seen: null,
    partOf: () => null,
    change: (typed) => ({ ...typed, content: ordered(typed.content, wish) }),
  })
  if (saved.is === 'refused') return versionPage(c, { values: {}, errors: saved.errors }, 422)
  return backToVersion(c)
})

const day = z.string().default('')
const revision = z.coerce.number().int().default(0)
const returning = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ids) => [ids].flat())
const Proposal = z.object({ proposedOn: day, revision, returning })
const Withdrawal = z.object({ withdrawnOn: day, revision })

versionRoutes.post(paths.coordinationVersionProposal, coordination, async (c) => {
  const { version, day } = await versionAsked(c)
  const form = await readForm(c, Proposal)
  const said = form.ok ? form.values : { proposedOn: '', revision: 0, returning: [] }
  const refusal = await refusedOrMoved(c, () =>
    proposeVersion(c.var.db, { id: version.id, today: day, ...said }, byPerson(c)),
  )
  return refusal ? versionPage(c, { values: form.typed, ...refusal }, refusal.status) : backToVersion(c)
})

versionRoutes.post(paths.coordinationVersionWithdrawal, coordination, async (c) => {
  const { version, day } = await versionAsked(c)
  const form = await readForm(c, Withdrawal)
  const said = form.ok ? form.values : { withdrawnOn: '', revision: 0 }
  const refusal = await refusedOrMoved(c, () =>
    withdrawVersion(c.var.db, { id: version.id, today: day, ...said }, byPerson(c)),
  )
  return refusal ? versionPage(c, { values: form.typed, ...refusal }, refusal.status) : backToVersion(c)
})

const Adoption = z.object({
  ...{ adoptedOn: day, inForceOn: day, undated: day, revision, returning },
  ...{ decisionName: z.string().default(''), decisionUrl: z.string().default('') },
})

versionRoutes.get(paths.coordinationVersionAdoption, coordination, (c) => adoptionPage(c))

versionRoutes.post(paths.coordinationVersionAdoption, coordination, async (c) => {
  const { version, day } = await versionAsked(c)
  const form = await readForm(c, Adoption)
  if (!form.ok) return adoptionPage(c, { values: form.typed, errors: form.errors }, 422)
  const { undated, adoptedOn, inForceOn, ...decision } = form.values
  const force = undated === 'yes' ? ('undated' as const) : { adoptedOn, inForceOn }
  const refusal = await refusedOrMoved(c, () =>
    adoptVersion(c.var.db, { id: version.id, today: day, force, ...decision }, byPerson(c)),
  )
  return refusal ? adoptionPage(c, { values: form.typed, ...refusal }, refusal.status) : backToVersion(c)
})

async function adoptionPage(c: Request, form?: FilledForm, status?: 409 | 422): Promise<Response> {
  const asked = await versionAsked(c)
  const { version, day } = asked
  // Whoever sends it again has been told of the present one.
  const values = { ...(form?.values ?? { adoptedOn: day, inForceOn: day }), revision: String(version.revision) }
  const shown = { values, errors: form?.errors ?? [] }
  return unkept(c, <AdoptionPage view={c.var.view} asked={asked} form={shown} />, status)
}

interface Refused {
  errors: FieldError[]
  status: 409 | 422
}

/** What is wrong with a day, or that somebody else wrote the text meanwhile: the form is shown again with either. */
async function refusedOrMoved(c: Request, work: () => Promise<unknown>): Promise<Refused | null> {
  try {
    const refusal = await refusalOf(c, work)
    return refusal && { errors: refusal.errors, status: 422 }
  } catch (error) {
    if (!(error instanceof EditConflict) || wantsProblem(c)) throw error
    return { errors: [{ field: 'form', key: error.reason }], status: 409 }
  }
}

// Where a page that answered one of these forms is opened again.
for (const path of [
  paths.coordinationVersionOrder,
  paths.coordinationVersionProposal,
  paths.coordinationVersionWithdrawal,
])
  versionRoutes.get(path, coordination, async (c) => c.redirect(await addressOf(c, false), 303))

const backToVersion = async (c: Request) => c.redirect(await addressOf(c, true), 303)

const addressOf = async (c: Request, isSaved: boolean) =>
  c.var.view.to(paths.coordinationVersion.href(at(await versionAsked(c)), isSaved ? { saved: 'yes' } : {}))
