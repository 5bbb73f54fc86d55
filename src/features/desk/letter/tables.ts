import type { Id } from '../../../platform/database/index.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    /** Who got the list of which day: a job that runs twice mails it once. */
    deskLetter: { personId: Id; day: string }
  }
}
