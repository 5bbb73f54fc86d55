import { dayOf } from '../../../ui/day-of.ts'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { isSeen, type LinkBack, type Sides } from '../link-back/proof.ts'

interface Told {
  hoster: Pick<Hoster, 'facts'>
  sides: Sides
  linkBack: LinkBack | undefined
}

/** Who says that a hoster is a member: as the title of what follows. */
export function sidesTitle({ t }: View, { hoster, sides }: Told): string {
  if (sides === 'both') return t('proofs.sides-both')
  if (sides === 'them') return t('proofs.sides-them', { hoster: hoster.facts.name })
  return t('proofs.sides-us')
}

/** The same with dates, in a sentence. */
export function sidesText(view: View, told: Told): string {
  const { t } = view
  const { hoster, sides, linkBack } = told
  const values = { hoster: hoster.facts.name }
  if (sides === 'neither') return t('proofs.neither', values)
  if (!isSeen(linkBack) || !linkBack?.firstSeenAt || !linkBack.lastSeenAt) return unseen(view, told, values)
  const dated = { ...values, first: dayOf(view, linkBack.firstSeenAt), last: dayOf(view, linkBack.lastSeenAt) }
  if (sides === 'both') return t(linkBack.way === 'file' ? 'proofs.both-file' : 'proofs.both-link', dated)
  return t(linkBack.way === 'file' ? 'proofs.them-file' : 'proofs.them-link', dated)
}

/** Why nothing on the hoster's side is seen. */
function unseen(view: View, { hoster, linkBack }: Told, values: { hoster: string }): string {
  const { t } = view
  if (hoster.facts.website === null) return t('proofs.us-no-website', values)
  if (linkBack?.failingSince) return t('proofs.us-unreached', { ...values, date: dayOf(view, linkBack.failingSince) })
  if (!linkBack?.lookedAt) return t('proofs.us-never', values)
  const looked = dayOf(view, linkBack.lookedAt)
  if (!linkBack.missingSince) return t('proofs.us-none', { ...values, looked })
  return t('proofs.us-missing', { ...values, looked, date: dayOf(view, linkBack.missingSince) })
}
