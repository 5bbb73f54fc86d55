import type { Child } from 'hono/jsx'
import type { Request } from '../../platform/web/index.ts'
import type { Subject } from '../journal/index.ts'
import { Restricted, restrictionsOn } from '../moderation/index.ts'

/** Why nothing of these can be changed at present, a service together with its hoster; null when it can. */
export async function frozenNow({ var: { db, view } }: Request, subjects: Subject[]): Promise<Child> {
  const present = await restrictionsOn(db, subjects)
  const freeze = present.find(({ sort }) => sort === 'freeze')
  if (!freeze) return null
  return (
    <>
      <Restricted view={view} restriction={freeze} />
      <p class="prose">{view.t('editing.frozen-text')}</p>
    </>
  )
}
