import type { Database } from '../../platform/database/index.ts'
import type { Sender } from '../accounts/index.ts'
import { collectiveOf } from '../hosters/index.ts'

/** What mails know of the site that sends them. */
export async function sender(db: Database, publicUrl: string): Promise<Sender> {
  const { settings } = await collectiveOf(db)
  return { publicUrl, collective: settings.name }
}
