import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readQuery } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser } from '../../accounts/index.ts'
import { clausesOf, findVersion, listDocuments } from '../../charter/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { findHoster } from '../../hosters/index.ts'
import type { Declaration } from './declared.ts'
import { isFrozen } from './is-frozen.ts'
import { SentPage } from './pages/sent-page.tsx'
import { declarationOf, declarationsOf, sentDeclaration } from './queries.ts'

/** What hosters declare, as everybody reads it. */
export const publicRoutes = pages()

publicRoutes.get(paths.declarations, everyone, async (c) => {
  const hoster = await readableHoster(c)
  return sentPage(c, await declarationOf(c.var.db, hoster.id), { isOne: false })
})

publicRoutes.get(paths.sentDeclaration, everyone, async (c) => {
  const hoster = await readableHoster(c)
  const declaration = await sentDeclaration(c.var.db, hoster.id, c.req.param('id') ?? '')
  if (!declaration) throw notFound('compliance.no-declaration')
  return sentPage(c, declaration, { isOne: true })
})

async function sentPage(c: Request, declaration: Declaration | null, { isOne }: { isOne: boolean }): Promise<Response> {
  const { db, view } = c.var
  const hoster = await readableHoster(c)
  const read = declaration && {
    declaration,
    clauses: clausesOf((await findVersion(db, declaration.documentId, declaration.versionNumber)).content),
    documentSlug: (await listDocuments(db)).find(({ id }) => id === declaration.documentId)?.slug ?? '',
  }
  const person = inBrowser(c)
  const isOwn = person !== null && (await mayActFor(db, person, hoster.id))
  const sent = await declarationsOf(db, hoster.id)
  const isJustSent = isOwn && readQuery(paths.declarations.schema, c.req.url).saved === 'sent'
  return respond(c, <SentPage {...{ view, hoster, read, sent, isOne, isOwn, isJustSent }} />)
}

async function readableHoster(c: Request) {
  const hoster = await findHoster(c.var.db, c.req.param('slug') ?? '')
  if (await isFrozen(c.var.db, hoster.id)) throw notFound('compliance.frozen')
  return hoster
}
