import { paths } from '../../paths.ts'
import { serviceStatements, textOf } from '../descriptions/index.ts'
import type { ShownHoster, ShownService } from '../directory/index.ts'
import { fileHead } from './file-head.ts'
import { publicLines } from './public-lines.ts'
import { publicSources } from './public-sources.ts'
import { fileTime, type Publishing, pageAddress, serviceFileAddress } from './publishing.ts'

/** A service's file: what its hoster states but its mailbox, not what our catalogue adds to it. */
export function serviceFile(
  publishing: Publishing,
  { hoster }: ShownHoster,
  { service, hidden }: ShownService,
): string {
  const { slug, facts, provenances, urlIsGuessed, updatedAt } = service
  const page = pageAddress(publishing, paths.service.href({ hoster: hoster.slug, service: slug }))
  const statements = serviceStatements({
    address: serviceFileAddress(publishing, hoster.slug, slug),
    datetime: fileTime(updatedAt),
    generator: 'Chatterie',
    key: slug,
    facts: { ...facts, contactEmail: null, ...publicLines(facts, hidden) },
    provenances: publicSources(provenances, { page, hidden: new Set(hidden.keys()) }),
    urlIsGuessed,
  })
  return `${fileHead(publishing, { page, isFictional: hoster.fictional })}\n${textOf(statements)}`
}
