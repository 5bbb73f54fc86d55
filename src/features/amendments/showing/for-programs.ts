import { forPrograms, type Request } from '../../../platform/web/index.ts'

/** An answer in JSON that any site may read from its own pages, with whose data it is and how old. */
export function inJson(c: Request, page: string, body: object): Response {
  const { view, now, site, language } = c.var
  const { license } = site.directory.current().collective
  const notice = view.collective.notice?.[language] ?? null
  const terms = { page: view.publicUrl + view.to(page), license, generatedAt: now.toString(), notice }
  return forPrograms(c, 'json', JSON.stringify({ ...terms, ...body }))
}
