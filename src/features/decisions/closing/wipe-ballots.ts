import { type Database, wipeDeleted } from '../../../platform/database/index.ts'
import '../tables.ts'

/** What was deleted of secret ballots leaves the files of the database too, as far as the database does so. */
export const wipeBallots = (db: Database): Promise<void> => wipeDeleted(db, ['ballot', 'ballotReason', 'participation'])
