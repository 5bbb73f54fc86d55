import { paths } from '../../paths.ts'
import type { AsksMatters } from '../../platform/matter.ts'
import './tables.ts'

/** Whoever coordinates alone: one fall ill and nobody can go on. */
export const matters: AsksMatters = async (db) => {
  const grants = await db
    .selectFrom('roleGrant')
    .leftJoin('personBlock', 'personBlock.personId', 'roleGrant.personId')
    .select(['roleGrant.personId', 'grantedAt'])
    .where('role', 'in', ['coordination', 'administrator'])
    .where('personBlock.personId', 'is', null)
    .orderBy('grantedAt')
    .execute()
  const [first] = grants
  if (!first || new Set(grants.map(({ personId }) => personId)).size > 1) return []
  const said = { sort: 'alone', key: 'accounts.matter-alone', values: {}, hosterId: null } as const
  return [{ ...said, href: paths.coordinationPeople.href(), since: first.grantedAt, until: null }]
}
