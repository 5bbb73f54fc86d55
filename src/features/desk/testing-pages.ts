import { paths } from '../../paths.ts'
import type { Id } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import { beginActing } from './acting/begin-acting.ts'
import { writeNote } from './handover/notes.ts'

/** The pages of the desk beside its list, each with something on it. */
export async function pagesOfDesk(
  { db, now }: Pick<TestSite, 'db' | 'now'>,
  personId: Id,
  hoster: { id: Id; slug: string },
) {
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now }
  await beginActing(db, { hosterId: hoster.id, means: 'phone', note: 'Un appel fictif.', hours: 2 }, by)
  await writeNote(db, { text: '# Les clés\n\nChez **nous**.', language: 'fr', revision: 0 }, by)
  await writeNote(db, { text: '# Les clés\n\nChez **vous**.', language: 'fr', revision: 1 }, by)
  return {
    'one sort of matters': paths.coordination.href({}, { sort: 'report' }),
    'calendar of the desk': paths.coordinationCalendar.href(),
    'handing over': paths.coordinationHandover.href(),
    'a version of the notes': paths.coordinationNote.href({ number: '1' }),
    'acting at a demand': paths.coordinationActing.href(),
    'acting for a hoster': paths.hosterActing.href({ slug: hoster.slug }),
    'acting for another': paths.hosterActing.href({ slug: 'petit-verger' }),
  }
}
