import { paths } from '../../paths.ts'
import { hosterStatements, textOf } from '../descriptions/index.ts'
import { logoAddress, type ShownHoster } from '../directory/index.ts'
import { fileHead } from './file-head.ts'
import { membershipOf } from './membership.ts'
import { publicSources } from './public-sources.ts'
import { fileTime, hosterFileAddress, type Publishing, pageAddress, serviceFileAddress } from './publishing.ts'

/** A hoster's file as the register has it. Its mailbox stays out: decision 019. */
export function hosterFile(publishing: Publishing, shown: ShownHoster): string {
  const { hoster, services, hidden } = shown
  const { slug, facts, fictional } = hoster
  const page = pageAddress(publishing, paths.hoster.href({ slug }))
  const logo = logoAddress(hoster.logo)
  const statements = hosterStatements({
    address: hosterFileAddress(publishing, slug),
    datetime: fileTime(hoster.updatedAt),
    generator: 'Chatterie',
    key: slug,
    facts: { ...facts, contactEmail: null },
    provenances: publicSources(hoster.provenances, { page, hidden: new Set(hidden.keys()) }),
    fictional,
    memberOf: membershipOf(publishing, shown),
    logo: logo && publishing.publicUrl + logo,
    subs: services.map(({ service }) => ({
      key: service.slug,
      address: serviceFileAddress(publishing, slug, service.slug),
    })),
  })
  const hasPlaces = facts.places.some(({ latitude }) => latitude !== null)
  return `${fileHead(publishing, { page, isFictional: fictional, hasPlaces })}\n${textOf(statements)}`
}
