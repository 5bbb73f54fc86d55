import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { atomically } from '../../../platform/database/index.ts'
import { readEmail } from '../../../platform/email.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { PeoplePage } from '../pages/people-page.tsx'
import { PersonPage } from '../pages/person-page.tsx'
import { actorOf, isAdministrator, mayBlock, roles } from '../person.ts'
import { administrator, coordination, personIn } from '../policies.ts'
import { findPerson, personByEmail, personsOfNote } from '../queries.ts'
import { senderOf, tellOwner } from '../securing/tell-owner.ts'
import { unkept } from '../unkept.ts'
import { blockPerson, unblockPerson } from './block-person.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { removeSecondFactor, userWithSecondFactor } from './remove-second-factor.ts'

/** Who holds which role, and who is shut out. */
export const peopleRoutes = pages()

peopleRoutes.get(paths.coordinationPeople, coordination, async (c) => {
  const { db, view } = c.var
  const { email } = readQuery(paths.coordinationPeople.schema, c.req.url)
  const found = email ? await personByEmail(db, readEmail(email) ?? '') : undefined
  if (found) return c.redirect(view.to(paths.coordinationPerson.href({ id: found.id })), 303)
  const errors = email ? [{ field: 'email', key: 'accounts.person-not-found' as const }] : []
  return unkept(c, <PeoplePage view={view} form={{ values: { email }, errors }} people={await personsOfNote(db)} />)
})

peopleRoutes.get(paths.coordinationPerson, coordination, (c) => personPage(c, emptyForm))

const RolesForm = z.object({
  role: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => roles.filter((role) => [given].flat().includes(role))),
})

peopleRoutes.post(paths.coordinationPersonRoles, administrator, async (c) => {
  const { db, now } = c.var
  const personId = c.req.param('id') ?? ''
  const form = await readForm(c, RolesForm)
  const wanted = form.ok ? form.values.role : []
  const by = { actor: actorOf(personIn(c)), now }
  await atomically(db, async (db) => {
    for (const role of roles)
      await (wanted.includes(role) ? grantRole(db, { personId, role }, by) : revokeRole(db, { personId, role }, by))
  })
  return toPerson(c)
})

const BlockForm = z.union([
  z.object({ unblock: z.literal('yes') }),
  z.object({ reason: z.string('accounts.reason-missing').trim().min(10, 'accounts.reason-missing').max(2000) }),
])

peopleRoutes.post(paths.coordinationPersonBlock, coordination, async (c) => {
  const { db, now, view, site } = c.var
  const personId = c.req.param('id') ?? ''
  const form = await readForm(c, BlockForm)
  if (!form.ok)
    return personPage(c, { values: form.typed, errors: [{ field: 'reason', key: 'accounts.reason-missing' }] }, 422)
  const { values } = form
  const by = { actor: actorOf(personIn(c)), now }
  const sender = { publicUrl: site.publicUrl, collective: view.collective.name }
  const refusal = await refusalOf(c, () =>
    'unblock' in values
      ? unblockPerson(db, personId, by)
      : blockPerson(db, { personId, reason: values.reason }, by, sender),
  )
  if (refusal) return personPage(c, { values: form.typed, errors: refusal.errors }, 422)
  return toPerson(c)
})

peopleRoutes.post(paths.coordinationPersonSecondFactor, administrator, async (c) => {
  const { db, now } = c.var
  const id = c.req.param('id') ?? ''
  await atomically(db, async (db) => {
    const wasOn = await removeSecondFactor(db, id, { actor: actorOf(personIn(c)), now })
    const { email, language } = await findPerson(db, id)
    if (!wasOn || email === null) return
    await tellOwner(db, { event: 'second-off', person: { email, language }, sender: senderOf(c) }, now)
  })
  return toPerson(c)
})

async function personPage(c: Request, form: FilledForm, status?: 422) {
  const { db, view } = c.var
  const person = await findPerson(db, c.req.param('id') ?? '')
  const isOneself = person.id === personIn(c).personId
  const hasSecondFactor = !isOneself && (await userWithSecondFactor(db, person.id)) !== undefined
  const may = { name: isAdministrator(personIn(c)), block: !isOneself && mayBlock(personIn(c), person) }
  return unkept(
    c,
    <PersonPage view={view} person={person} form={form} may={may} hasSecondFactor={hasSecondFactor} />,
    status,
  )
}

const toPerson = (c: Request) =>
  c.redirect(c.var.view.to(paths.coordinationPerson.href({ id: c.req.param('id') ?? '' })), 303)
