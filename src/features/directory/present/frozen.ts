import { paths } from '../../../paths.ts'
import type { Hoster, Service } from '../../hosters/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { HiddenTexts } from '../taken-away.ts'
import type { Presenting } from './presenting.ts'

/** What is left of a page that the coordination has frozen. */
export function frozenAsJson(
  presenting: Presenting,
  frozen: Restriction,
  { hoster, service }: { hoster: Hoster; service: Service | null },
) {
  const { page, terms } = presenting
  const { id, slug, facts } = service ?? hoster
  const href = service ? paths.service.href({ hoster: hoster.slug, service: slug }) : paths.hoster.href({ slug })
  return { ...terms, id, name: facts.name, slug, page: page(href), frozen: whyAsJson(presenting, frozen) }
}

/** In the place of hidden texts, which are null: why. Nothing when none is hidden. */
export function hiddenAsJson(presenting: Presenting, hidden: HiddenTexts) {
  if (hidden.size === 0) return {}
  return { hidden: [...hidden].map(([text, why]) => ({ text, ...whyAsJson(presenting, why) })) }
}

const whyAsJson = ({ page }: Presenting, { id, reason, startedAt, answer, answeredAt }: Restriction) => ({
  by: 'coordination',
  since: startedAt,
  reason,
  answer,
  answeredAt,
  page: page(paths.restriction.href({ id })),
})
