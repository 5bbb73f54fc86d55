import { paths } from '../../../../paths.ts'
import type { Request } from '../../../../platform/web/index.ts'
import type { Decision } from '../../decision.ts'

/** Stands in each export: whose data this is, under what licence, how old. */
export interface Terms {
  page: string
  license: { name: string; url: string }
  generatedAt: string
  /** What kind of data the whole site shows. */
  notice: string | null
}

export function termsOf(c: Request, { slug }: Pick<Decision, 'slug'>): Terms {
  const { view, now, site } = c.var
  return {
    page: view.publicUrl + view.to(paths.decision.href({ slug })),
    license: site.directory.current().collective.license,
    generatedAt: now.toString(),
    notice: view.collective.notice?.[view.language] ?? null,
  }
}
