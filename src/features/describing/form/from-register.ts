import type { Database } from '../../../platform/database/index.ts'
import { hosterStatements, type StatedLine, serviceStatements } from '../../descriptions/index.ts'
import { type Hoster, type Service, servicesOf } from '../../hosters/index.ts'
import { blankDraft, bytesOf, type DescriptionDraft, most } from './description-draft.ts'
import { newService, withMachine } from './machines.ts'
import { sectionOf } from './statements.ts'

/** What the register knows of a hoster, as a draft that its people go on with. Too many figures stay where they are. */
export async function draftFromRegister(db: Database, hoster: Hoster): Promise<DescriptionDraft> {
  const services = await servicesOf(db, hoster.id)
  const whole = draftOf(hoster, services, () => true)
  return bytesOf(whole) <= most.bytes / 2 ? whole : draftOf(hoster, services, ({ key }) => sectionOf(key) !== 'metrics')
}

function draftOf(hoster: Hoster, services: Service[], isTaken: (line: StatedLine) => boolean): DescriptionDraft {
  const { id, slug } = hoster
  const organization = linesOfHoster(hoster).filter(isTaken)
  const blank: DescriptionDraft = { ...blankDraft, organization, hoster: { id, slug, was: organization } }
  return services.reduce<DescriptionDraft>((draft, service) => {
    const lines = linesOfService(service).filter(isTaken)
    return withMachine(draft, { ...newService(lines), registered: { id: service.id, was: lines } })
  }, blank)
}

/** What the register states of a hoster, line by line. */
export const linesOfHoster = ({ facts, slug, fictional }: Hoster): StatedLine[] =>
  ownLines(hosterStatements({ facts, key: slug, fictional }))

export const linesOfService = ({ facts, slug, urlIsGuessed }: Service): StatedLine[] =>
  ownLines(serviceStatements({ facts, key: slug, urlIsGuessed }))

const ownLines = (statements: StatedLine[]) => statements.filter(({ key }) => sectionOf(key) !== 'file')
