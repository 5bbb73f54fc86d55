import type { Restriction } from '../../moderation/index.ts'
import type { Declaration, DeclaredClause } from './declared.ts'

/** A declaration of which the answers alone are left: what a hoster says beside them is hidden, and why. */
export function withoutTold(declaration: Declaration, hidden: Restriction): Declaration {
  const clauses = [...declaration.clauses].map(([id, clause]): [string, DeclaredClause] => [
    id,
    { ...clause, explanation: null, link: null, files: [] },
  ])
  return { ...declaration, hidden, clauses: new Map(clauses) }
}
