import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { pages, type Request, readForm, refusalOf, wantsProblem } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { NamePage } from '../pages/name-page.tsx'
import { personIn, signedIn } from '../policies.ts'
import { findPerson } from '../queries.ts'
import { unkept } from '../unkept.ts'
import { setName } from './set-name.ts'

/** What others here call a person, and the language of their mails. */
export const nameRoutes = pages()

const NameForm = z.object({
  name: z.string().max(1000, 'accounts.name-long').default(''),
  language: z.enum(languages, 'accounts.language-missing'),
  revision: z.coerce.number().int().catch(0),
})

nameRoutes.get(paths.accountName, signedIn, async (c) => {
  const { db, view } = c.var
  const { name, language, revision } = await findPerson(db, personIn(c).personId)
  const values = { name: name ?? '', language, revision: String(revision) }
  return unkept(c, <NamePage view={view} form={{ ...emptyForm, values }} meanwhile={null} />)
})

nameRoutes.post(paths.accountName, signedIn, async (c) => {
  const { db, view } = c.var
  const form = await readForm(c, NameForm)
  const shown = { values: form.typed, errors: form.ok ? [] : form.errors }
  if (!form.ok) return unkept(c, <NamePage view={view} form={shown} meanwhile={null} />, 422)
  try {
    const refusal = await refusalOf(c, () => setName(db, personIn(c).personId, form.values))
    if (!refusal) return c.redirect(view.to(paths.accountName.href()), 303)
    const page = <NamePage view={view} form={{ ...shown, errors: refusal.errors }} meanwhile={null} />
    return unkept(c, page, refusal.status)
  } catch (error) {
    if (!(error instanceof EditConflict) || wantsProblem(c)) throw error
    return besideTheirs(c, shown)
  }
})

/** What was typed, over the revision that another window made, beside what that one says. */
async function besideTheirs(c: Request, form: FilledForm): Promise<Response> {
  const { db, view } = c.var
  const present = await findPerson(db, personIn(c).personId)
  const values = { ...form.values, revision: String(present.revision) }
  return unkept(c, <NamePage view={view} form={{ ...form, values }} meanwhile={present} />, 409)
}
