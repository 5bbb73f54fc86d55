import type { Hoster } from '../../hosters/index.ts'

/** What binds somebody to a case: whom it binds neither rules on it, nor deals with it for the coordination. */
const bonds = ['own-hoster', 'author', 'shared-delegate', 'same-owner', 'ruler'] as const
export type Bond = (typeof bonds)[number]

/** Why somebody may not rule on a matter. */
export const conflicts = [...bonds, 'newcomer', 'no-member'] as const
export type Conflict = (typeof conflicts)[number]

type Owned = Pick<Hoster, 'id' | 'facts'>

/** Whether two hosters are one owner's, as far as they say: the same company number, owner, or owner's site. */
export function hasSameOwner(one: Owned, other: Owned): boolean {
  return one.id === other.id || handsOf(one).some((hand) => handsOf(other).includes(hand))
}

/** Their company number counts with its digits and letters alone, their owner whatever its spaces and capitals. */
function handsOf({ facts: { registrationNumber, owner } }: Owned): string[] {
  const [number, name] = [registrationNumber?.replace(/[^\p{L}\p{N}]/gu, ''), owner?.name]
  const site = owner?.website ? URL.parse(owner.website)?.hostname.replace(/^www\./, '') : undefined
  return [number && `number ${number}`, name && `owner ${plain(name)}`, site && `site ${site}`].flatMap((hand) =>
    hand ? [hand.toLowerCase()] : [],
  )
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
