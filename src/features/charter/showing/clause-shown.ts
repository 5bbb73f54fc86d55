import { notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { type ClauseInPlace, clausesOf, findClause } from '../clauses-of.ts'
import { versionsWithTexts } from '../queries.ts'
import { isPublic, type Version } from '../version.ts'
import { type ClauseStep, lifeOf } from './clause-life.ts'
import { type DocumentShown, documentShown, stateIn } from './shown.ts'

/** One clause on a page of its own. */
export interface ClauseShown {
  shown: DocumentShown
  clause: ClauseInPlace
  /** Whether it stands in the version in force. */
  hasForce: boolean
  life: ClauseStep[]
  before: ClauseInPlace | undefined
  after: ClauseInPlace | undefined
}

/** The clause as it stands in the version in force, else in the last that has it. Refuses one that no version had. */
export async function clauseShown(c: Request): Promise<ClauseShown> {
  const shown = await documentShown(c)
  const id = c.req.param('clause') ?? ''
  const versions = (await versionsWithTexts(c.var.db, shown.document.id)).filter(isPublic)
  const version = [shown.version, ...versions].find(({ content }) => findClause(content, id))
  const clause = version && findClause(version.content, id)
  if (!clause) throw notFound('charter.no-clause')
  return {
    shown: { ...shown, version },
    clause,
    hasForce: stateIn(shown, version) === 'in-force',
    life: lifeOf(id, versions, shown.day, c.var.language),
    ...neighbours(version, id),
  }
}

function neighbours({ content }: Version, id: string) {
  const clauses = clausesOf(content)
  const at = clauses.findIndex((clause) => clause.id === id)
  return { before: clauses[at - 1], after: clauses[at + 1] }
}
