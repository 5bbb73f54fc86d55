import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'

/** The pages above one of the documents; `document` where the page stands under that one. */
export function trailOf({ t, to }: View, document: { slug: string } | null, title: string): Step[] {
  const all = { href: to(paths.documents.href()), label: t('charter.documents-title') }
  return document ? [all, { href: to(paths.document.href({ slug: document.slug })), label: title }] : [all]
}
