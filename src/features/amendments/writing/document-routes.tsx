import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { pages, type Request, readForm } from '../../../platform/web/index.ts'
import { unkept } from '../../accounts/index.ts'
import { findClause } from '../../charter/index.ts'
import { withChange, withoutChange, wordingOf } from '../change.ts'
import { withoutFrame } from '../frame.ts'
import { DocumentPage } from '../pages/document-page.tsx'
import { writersPolicy } from '../policies.ts'
import { type DraftAsked, documentAsked, inDocument } from './asked.ts'
import { save } from './save.ts'

/** The clauses of a document in a draft: each leads to its form, and can be taken away or left as it is. */
export const documentRoutes = pages()

documentRoutes.get(paths.amendmentDocument, writersPolicy, (c) => documentPage(c))

async function documentPage(c: Request): Promise<Response> {
  return unkept(c, <DocumentPage view={c.var.view} asked={await documentAsked(c)} />)
}

const Order = z.object({ do: z.string().default('') })

documentRoutes.post(paths.amendmentOrder, writersPolicy, async (c) => {
  const form = await readForm(c, Order)
  const [what = '', id = ''] = (form.ok ? form.values.do : '').split(' ')
  const slug = c.req.param('document') ?? ''
  await save(c, {
    seen: null,
    partOf: () => null,
    change: (asked) => ({ ...asked.amendment.draft, documents: ordered(asked, { slug, what, id }) }),
  })
  return backToDocument(c)
})

documentRoutes.get(paths.amendmentOrder, writersPolicy, (c) => backToDocument(c))

/**
 * `drop open.formats`, `leave open.formats`; `leave-frame open` for a chapter’s words, without it for the document’s.
 */
function ordered(asked: DraftAsked, { slug, what, id }: { slug: string; what: string; id: string }) {
  const { text } = inDocument(asked, slug)
  const { documents } = asked.amendment.draft
  const standing = findClause(text.version.content, id)
  if (what === 'drop' && standing) {
    const at = { documentId: text.document.id, base: text.version.number }
    return withChange(documents, at, { clauseId: id, was: wordingOf(standing), is: null, place: null })
  }
  if (what === 'leave-frame') return withoutFrame(documents, text.document.id, id || null)
  return what === 'leave' || what === 'drop' ? withoutChange(documents, text.document.id, id) : documents
}

const backToDocument = (c: Request) => {
  const [slug, document] = [c.req.param('slug') ?? '', c.req.param('document') ?? '']
  return c.redirect(c.var.view.to(paths.amendmentDocument.href({ slug, document })), 303)
}
