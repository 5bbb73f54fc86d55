import type { Request } from '../../platform/web/index.ts'
import type { Subject, SubjectShown } from '../journal/index.ts'

/** What things are called, as the rooms that know them say it; each kind is asked for once. */
export async function namesOf(c: Request, subjects: Subject[]): Promise<(subject: Subject) => SubjectShown> {
  const { db, language, site, view } = c.var
  const names = new Map<string, Map<string, SubjectShown>>()
  for (const [kind, asked] of Map.groupBy(subjects, ({ kind }) => kind)) {
    const describe = Object.hasOwn(site.describers, kind) ? site.describers[kind] : undefined
    const ids = new Set(asked.map(({ id }) => id))
    if (describe) names.set(kind, await describe(db, [...ids], language))
  }
  const nameless = { name: view.t('moderation.nameless'), href: null }
  return ({ kind, id }) => names.get(kind)?.get(id) ?? nameless
}
