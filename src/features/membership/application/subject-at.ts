import { languages, translator } from '../../../platform/i18n/index.ts'
import type { Discussed } from '../../discussions/index.ts'
import type { SubjectAt } from '../../moderation/index.ts'
import { isPublic } from './application.ts'
import { applicationAt } from './queries.ts'

const page = /^\/applications\/([\w-]+)$/

const slugIn = (address: string) => page.exec(address.split('?')[0] ?? '')?.[1]

/** The dossier of an application can be hidden on its page. */
export const applicationSubject: SubjectAt = async (db, address) => {
  const application = await publicAt(db, slugIn(address))
  return application ? { subject: { kind: 'application', id: application.id }, hosterId: application.hosterId } : null
}

/** What people may talk about: applications that are public. */
export const applicationDiscussed: Discussed = async (db, address) => {
  const application = await publicAt(db, slugIn(address))
  if (!application) return undefined
  const { hoster, hosterId } = application
  const title = Object.fromEntries(
    languages.map((language) => [
      language,
      translator(language)('membership.application-title', { name: hoster.name }),
    ]),
  )
  return { title, hosterId, fictional: hoster.fictional }
}

async function publicAt(db: Parameters<SubjectAt>[0], slug: string | undefined) {
  const application = slug === undefined ? undefined : await applicationAt(db, slug)
  return application && isPublic(application.state) ? application : undefined
}
