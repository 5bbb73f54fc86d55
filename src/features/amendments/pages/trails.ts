import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import { lineOf } from '../../charter/index.ts'
import type { Amendment, Proposal } from '../amendment.ts'
import type { DocumentText } from '../texts.ts'

export const underAmendments = ({ t, to }: View): Step[] => [
  { href: to(paths.amendments.href()), label: t('amendments.title') },
]

/** Under the page that all read of a proposal. */
export const underAmendment = (view: View, { slug }: Pick<Amendment, 'slug'>, proposal: Proposal): Step[] => [
  ...underAmendments(view),
  { href: view.to(paths.amendment.href({ slug })), label: titleIn(view, proposal) },
]

/** Under the page where it is written. */
export const underDraft = (view: View, { slug, draft }: Amendment): Step[] => [
  ...underAmendments(view),
  { href: view.to(paths.amendmentDraft.href({ slug })), label: titleIn(view, draft) },
]

export const underDocument = (view: View, amendment: Amendment, { document, version }: DocumentText): Step[] => [
  ...underDraft(view, amendment),
  {
    href: view.to(paths.amendmentDocument.href({ slug: amendment.slug, document: document.slug })),
    label: lineOf(view, version.content.title),
  },
]

export const titleIn = (view: View, { title }: Pick<Proposal, 'title'>): string =>
  inLanguage(title, view.language)?.text ?? ''
