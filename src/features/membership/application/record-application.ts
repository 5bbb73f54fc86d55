import { atomically, type Database, type Id, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { insertApplication } from './begin-application.ts'
import { changeApplication } from './change-application.ts'
import { checkedOf } from './checked.ts'
import { blankDossier, type Dossier } from './dossier.ts'
import { machineLines } from './machine-lines.ts'
import { applicantOf, applicationAt, applicationsOf } from './queries.ts'
import { keepVersion } from './send-application.ts'
import '../tables.ts'

interface Told {
  hosterId: Id
  litterNumber: number
  language: Language
  dossier: Partial<Omit<Dossier, 'language'>>
}

/**
 * A dossier that a file tells, sent to a litter at an instant, whatever a machine would say of it: for examples. Gives
 * its number; one that the litter has already stays as it is.
 */
export function recordApplication(
  db: Database,
  { hosterId, litterNumber, language, dossier }: Told,
  by: By,
): Promise<{ id: Id; slug: string; isNew: boolean }> {
  return atomically(db, async (db) => {
    const known = (await applicationsOf(db, litterNumber)).find((one) => one.hosterId === hosterId)
    if (known) return { id: known.id, slug: known.slug, isNew: false }
    const { facts } = await applicantOf(db, { hosterId })
    const slug = await insertApplication(db, { hoster: { id: hosterId, name: facts.name }, language }, by)
    const whole = { ...blankDossier(language), ...dossier }
    await db
      .updateTable('application')
      .set({ dossier: toJson(whole), savedAt: toInstant(by.now) })
      .where('slug', '=', slug)
      .execute()
    const application = await applicationAt(db, slug)
    if (!application) throw new Error('it was just begun')
    const checked = await checkedOf(db, application, by.now)
    await keepVersion(db, application, { checked, lines: machineLines(checked) }, by)
    const said = { reason: null, nextStep: null, expectedAt: null }
    await changeApplication(db, application.id, { to: 'sent', ...said, litterNumber }, by)
    return { id: application.id, slug, isNew: true }
  })
}
