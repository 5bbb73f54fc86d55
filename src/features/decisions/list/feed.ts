import { paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { atomOf, entryOf } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import type { Decision } from '../decision.ts'
import { happenedIn } from './happened.ts'
import type { Listed } from './list-queries.ts'

interface Fed {
  decisions: readonly Listed[]
  license: { name: string; url: string }
  /** The feed and the page of the same list. */
  self: string
  page: string
}

/** What was put to the vote and what came of it: what happened last comes first. */
export function feedOf(view: View, { decisions, license, self, page }: Fed): string {
  const { t, collective, language } = view
  const title = t('decisions.list-title')
  const head = {
    ...{ language, self, page, author: collective.name },
    title: t('ui.title-on-site', { title, site: collective.name }),
    subtitle: t('decisions.list-lead'),
  }
  const newest = decisions.toSorted((a, b) => (movedAt(a, view) < movedAt(b, view) ? 1 : -1))
  const [first] = newest
  const generatedAt = first ? movedAt(first, view) : new Temporal.Instant(0n).toString()
  return atomOf(
    { license, generatedAt },
    head,
    newest.map((decision) => entry(view, decision)),
  )
}

function entry(view: View, decision: Listed): string {
  const { t, publicUrl, to, collective } = view
  const { id, slug, kind, fictional } = decision
  return entryOf({
    id,
    title: fictional ? t('decisions.list-fictional', { title: titleIn(view, decision) }) : titleIn(view, decision),
    summary: happenedIn(view, decision),
    page: publicUrl + to(paths.decision.href({ slug })),
    author: collective.name,
    kinds: [{ slug: kind, name: t(`decisions.kind-${kind}`) }],
    addedAt: decision.createdAt,
    updatedAt: movedAt(decision, view),
  })
}

export const titleIn = ({ language }: View, { title }: Pick<Decision, 'title'>): string =>
  inLanguage(title, language)?.text ?? ''

/** When something last came of it; what is to come has not been. */
function movedAt({ createdAt, opensAt, prolongedAt, closedAt, withdrawnAt }: Decision, { now }: View): string {
  const moments = [createdAt, opensAt, prolongedAt, closedAt, withdrawnAt].flatMap((at) => at ?? [])
  return (
    moments
      .filter((at) => at <= toInstant(now))
      .toSorted()
      .at(-1) ?? createdAt
  )
}
