import { paths } from '../../../paths.ts'
import { entryOf, type FeedHead } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import { titleIn } from '../pages/trails.ts'
import type { ListedAmendment, ListOfAmendments } from './listed.ts'

/** The head of the feed of proposals, and its entries: what happened last first. */
export function amendmentsFeed(view: View, { lines, state }: ListOfAmendments): [FeedHead, string[]] {
  const { t, to, publicUrl, collective } = view
  const page = publicUrl + to(paths.amendments.href({}, state === null ? {} : { state }))
  const head = {
    language: view.language,
    title: t('amendments.title'),
    subtitle: t('amendments.list-lead', { collective: collective.name }),
    self: publicUrl + to(`/amendments.atom${state === null ? '' : `?state=${state}`}`),
    page,
    author: collective.name,
  }
  const entries = lines
    .filter(({ isHidden }) => !isHidden)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map((line) => entryOf(entryIn(view, line)))
  return [head, entries]
}

function entryIn(view: View, { amendment, proposal, state, at }: ListedAmendment) {
  const { t, to, publicUrl, collective } = view
  const title = titleIn(view, proposal)
  return {
    id: amendment.id,
    title: amendment.fictional ? `${title} (${t('ui.fictional')})` : title,
    summary: t(`amendments.state-${state}`),
    page: publicUrl + to(paths.amendment.href({ slug: amendment.slug })),
    author: amendment.authorName ?? collective.name,
    kinds: [],
    addedAt: amendment.proposedAt ?? at,
    updatedAt: at,
  }
}
