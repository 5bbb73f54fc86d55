import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { ApplicationChange } from './application.ts'
import type { Written } from './queries.ts'
import type { HosterThen, Version } from './version.ts'

/** An application as programs read it: what its page says, with named fields. */
export function presentApplication(
  { to, publicUrl, t }: Pick<View, 'to' | 'publicUrl' | 't'>,
  application: Written,
  { version, changes, isHidden }: { version: Version; changes: readonly ApplicationChange[]; isHidden: boolean },
) {
  const page = (href: string) => publicUrl + to(href)
  const { slug, hoster, state, stateSince, litterNumber, cleared } = application
  const isBare = isHidden || cleared?.how === 'all'
  const { language, ...dossier } = version.dossier
  return {
    page: page(paths.application.href({ slug })),
    hoster: { name: hoster.name, slug: hoster.slug, page: page(paths.hoster.href({ slug: hoster.slug })) },
    fictional: hoster.fictional,
    litter: litterNumber,
    state,
    stateSince,
    clearedAt: cleared?.at ?? null,
    hidden: isHidden,
    sendings: version.number,
    sentAt: version.at,
    language,
    dossier: isBare ? null : dossier,
    register: isBare ? null : registerOf(version.hoster, page, hoster.slug),
    lines: version.lines.map(({ name, verdict, blocking, key, values, seenAt }) => ({
      ...{ name, verdict, blocking, text: t(key, values), seenAt },
    })),
    changes: changes
      .filter(({ to }) => to !== 'draft')
      .map(({ at, from, to, reason, nextStep, expectedAt, partsAsked }) => ({
        ...{ at, from, to, reason, nextStep, expectedAt, partsAsked },
      })),
  }
}

/** With the address of the self-assessment in the place of its number. */
function registerOf({ charter, ...then }: HosterThen, page: (href: string) => string, slug: string) {
  if (charter === null) return { ...then, charter: null }
  const { declarationId, ...figures } = charter
  const assessment = declarationId && page(paths.sentDeclaration.href({ slug, id: declarationId }))
  return { ...then, charter: { ...figures, assessment } }
}
