import { type Database, fromJson } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { PortalKind } from './portal-kind.ts'
import './tables.ts'
import { usualKinds } from './usual-kinds.ts'

/** A stall where it stands. */
export interface Stall extends PortalKind {
  position: number
  /** 0: nobody edited it yet. */
  revision: number
}

/** The stalls in their order, closed ones too: the usual words, or what the coordination wrote over them. */
export async function stallsOf(db: Database): Promise<Stall[]> {
  const rows = await db.selectFrom('portalKind').select(['kind', 'position', 'entry', 'revision']).execute()
  const written = new Map(rows.map((row) => [row.kind, row]))
  return usualKinds
    .map((usual, at) => {
      const row = written.get(usual.kind)
      if (!row) return { ...usual, position: at + 1, revision: 0 }
      return { ...fromJson(row.entry), position: row.position, revision: row.revision }
    })
    .sort((a, b) => a.position - b.position)
}

/** Refuses a kind that the portal does not have. */
export async function findStall(db: Database, kind: string): Promise<Stall> {
  const stall = (await stallsOf(db)).find((stall) => stall.kind === kind)
  if (!stall) throw notFound('portal.kind-unknown')
  return stall
}
