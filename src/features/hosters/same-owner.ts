import type { Hoster } from './queries.ts'

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
