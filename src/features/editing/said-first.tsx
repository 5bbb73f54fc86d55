import type { Child } from 'hono/jsx'
import type { Id } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { personIn } from '../accounts/index.ts'
import { FirstDaysNotice, firstDays } from '../delegates/index.ts'
import { OwnFile } from './pages/own-file.tsx'

/** Said before the form of a hoster or of a service of its: what is not theirs yet, and what a file says too. */
export async function saidFirst(c: Request, hosterId: Id, hasFile: boolean): Promise<Child> {
  const { db, now, view } = c.var
  const days = await firstDays(db, personIn(c), hosterId, now)
  if (!days && !hasFile) return null
  return (
    <>
      {days && <FirstDaysNotice view={view} days={days} />}
      {hasFile && <OwnFile view={view} />}
    </>
  )
}
