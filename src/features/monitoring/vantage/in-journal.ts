import { paths } from '../../../paths.ts'
import type { Describers, Meanings } from '../../journal/index.ts'
import { vantageNames } from './queries.ts'

/** Places are named on the page that says who asks. */
export const describers: Describers = {
  vantage: async (db, ids) =>
    new Map(
      [...(await vantageNames(db, ids))].map(([id, name]) => [id, { name, href: paths.checker.href() }] as const),
    ),
}

export const meanings: Meanings = { runBy: { of: 'hoster' } }
