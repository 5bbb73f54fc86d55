import { paths } from '../../paths.ts'
import { type AsksMatters, type Matter, withRest } from '../../platform/matter.ts'
import { claimsOn } from './link-back/claims.ts'

/** Who says on their own domain that they are a member, and is none. */
export const matters: AsksMatters = async (db, { day }) => {
  const claims = await claimsOn(db, day)
  const shown = claims.flatMap(({ hoster, linkBack }): Matter[] => {
    const since = linkBack.firstSeenAt ?? linkBack.lastSeenAt
    const said = { sort: 'claim', key: 'proofs.matter-claim', values: {}, until: null, hosterId: hoster.id } as const
    return since === null ? [] : [{ ...said, since, href: paths.hosterProof.href({ slug: hoster.slug }) }]
  })
  const oldestFirst = shown.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const href = paths.coordinationClaims.href()
  return withRest(oldestFirst, { sort: 'claim', key: 'proofs.matter-rest', href, count: shown.length })
}
