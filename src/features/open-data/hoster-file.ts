import { paths } from '../../paths.ts'
import { hosterStatements, textOf } from '../descriptions/index.ts'
import { logoAddress, type ShownHoster } from '../directory/index.ts'
import { sourcesHere } from '../hosters/index.ts'
import { fileHead } from './file-head.ts'
import { membershipOf, withoutOwnClaims } from './membership.ts'
import { publicLines } from './public-lines.ts'
import { publicSources } from './public-sources.ts'
import { fileTime, hosterFileAddress, type Publishing, pageAddress, serviceFileAddress } from './publishing.ts'

/** A hoster's file as the register has it. Its mailbox stays out: decision 019. */
export function hosterFile(publishing: Publishing, shown: ShownHoster): string {
  const { hoster, services, hidden } = shown
  const { slug, facts, fictional } = hoster
  const page = pageAddress(publishing, paths.hoster.href({ slug }))
  const { figures, otherStatements } = publicLines(facts, hidden)
  const statements = hosterStatements({
    address: hosterFileAddress(publishing, slug),
    datetime: fileTime(hoster.updatedAt),
    generator: 'Chatterie',
    key: slug,
    facts: { ...facts, contactEmail: null, figures, otherStatements: withoutOwnClaims(publishing, otherStatements) },
    provenances: publicSources(hoster.provenances, { page, hidden: new Set(hidden.keys()) }),
    fictional,
    memberOf: membershipOf(publishing, shown),
    logo: logoOf(publishing, shown),
    subs: services.map(({ service }) => ({
      key: service.slug,
      address: serviceFileAddress(publishing, slug, service.slug),
    })),
  })
  const hasPlaces = facts.places.some(({ latitude }) => latitude !== null)
  return `${fileHead(publishing, { page, isFictional: fictional, hasPlaces })}\n${textOf(statements)}`
}

/** The picture that somebody chose here, or the one that the hoster's own file leads to. */
function logoOf({ publicUrl }: Publishing, { hoster: { facts, logo, provenances } }: ShownHoster): string | null {
  const own = logoAddress(logo)
  const chosen = own && publicUrl + own
  if (provenances.byHand?.logo) return chosen
  return provenances.entry.source === sourcesHere.typed ? (chosen ?? facts.logoUrl) : (facts.logoUrl ?? chosen)
}
