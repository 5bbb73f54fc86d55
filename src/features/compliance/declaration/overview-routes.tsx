import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, wantsProblem } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { personIn, unkept } from '../../accounts/index.ts'
import { byOf, firstDays } from '../../delegates/index.ts'
import { findHoster, type Hoster } from '../../hosters/index.ts'
import { ownPeople } from '../policy.ts'
import { beginDeclaration } from './begin-declaration.ts'
import { discardDeclaration } from './discard-declaration.ts'
import { OverviewPage } from './pages/overview-page.tsx'
import { declarationsOf } from './queries.ts'
import { sendDeclaration } from './send-declaration.ts'
import { shownOf } from './shown.ts'

/** The self-assessment as a whole: begun, sent, thrown away. */
export const overviewRoutes = pages()

overviewRoutes.get(paths.declaration, ownPeople, (c) => overview(c))

const Done = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.enum(['blank', 'last', 'discard']) }),
    z.object({ do: z.literal('send'), revision: z.coerce.number('compliance.declaration-revision').int().min(0) }),
  ],
  'compliance.declaration-do',
)

overviewRoutes.post(paths.declaration, ownPeople, async (c) => {
  const hoster = await findHoster(c.var.db, c.req.param('slug') ?? '')
  const form = await readForm(c, Done)
  if (!form.ok) return overview(c, { form: { values: {}, errors: form.errors }, status: 422 })
  try {
    return c.redirect(c.var.view.to(await done(c, hoster, form.values)), 303)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403 || error.status === 404 || wantsProblem(c)) throw error
    const key = error instanceof EditConflict ? 'compliance.declaration-moved' : error.reason
    const errors = error.errors.length > 0 ? error.errors : [{ field: 'form', key } as const]
    return overview(c, { form: { values: {}, errors }, status: error.status })
  }
})

/** Does it, and says where one goes on. */
async function done(c: Request, hoster: Hoster, wish: z.output<typeof Done>): Promise<string> {
  const { db } = c.var
  const by = await byOf(c, hoster.id)
  const { id, slug } = hoster
  if (wish.do === 'send') {
    await sendDeclaration(db, hoster, wish.revision, by)
    return paths.declarations.href({ slug }, { saved: 'sent' })
  }
  if (wish.do === 'discard') {
    await discardDeclaration(db, id, by)
    return paths.declaration.href({ slug }, { saved: 'discarded' })
  }
  await beginDeclaration(db, id, wish.do, by)
  return paths.declaration.href({ slug })
}

async function overview(c: Request, refused?: { form: FilledForm; status: Refusal['status'] }): Promise<Response> {
  const { db, view, now } = c.var
  const { hoster, charter, draft, clauses, chapters } = await shownOf(c)
  const [last = null] = await declarationsOf(db, hoster.id)
  const isGuarded = (await firstDays(db, personIn(c), hoster.id, now)) !== null
  const { saved } = readQuery(paths.declaration.schema, c.req.url)
  const inForce = charter && { slug: charter.document.slug, number: charter.version.number }
  const form = refused?.form ?? emptyForm
  return unkept(
    c,
    <OverviewPage {...{ view, hoster, charter: inForce, draft, clauses, chapters, last, form, saved, isGuarded }} />,
    refused?.status,
  )
}
