import type { Database } from '../../../platform/database/index.ts'
import { hosterStatements, type StatedLine, serviceStatements } from '../../descriptions/index.ts'
import { type Hoster, type Service, servicesOf } from '../../hosters/index.ts'
import { blankDraft, type DescriptionDraft } from './description-draft.ts'
import { newService, withMachine } from './machines.ts'
import { sectionOf } from './statements.ts'

/** What the register knows of a hoster, as a draft that its people go on with. */
export async function draftFromRegister(db: Database, hoster: Hoster): Promise<DescriptionDraft> {
  const { id, slug } = hoster
  const services = await servicesOf(db, id)
  const organization = linesOfHoster(hoster)
  const blank: DescriptionDraft = { ...blankDraft, organization, hoster: { id, slug, was: organization } }
  return services.reduce<DescriptionDraft>((draft, service) => {
    const lines = linesOfService(service)
    return withMachine(draft, { ...newService(lines), registered: { id: service.id, was: lines } })
  }, blank)
}

/** What the register states of a hoster, line by line. */
export const linesOfHoster = ({ facts, slug, fictional }: Hoster): StatedLine[] =>
  ownLines(hosterStatements({ facts, key: slug, fictional }))

export const linesOfService = ({ facts, slug, urlIsGuessed }: Service): StatedLine[] =>
  ownLines(serviceStatements({ facts, key: slug, urlIsGuessed }))

const ownLines = (statements: StatedLine[]) =>
  statements.filter(({ key }) => !['file', 'subs'].includes(sectionOf(key)))
