import type { Id, Instant } from '../../../platform/database/index.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    /** Of the address under which a calendar reads the dates of who made it; the address itself is told once. */
    deskCalendar: { personId: Id; tokenHash: string; madeAt: Instant }
  }
}
