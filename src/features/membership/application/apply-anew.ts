import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { addHoster, type By, blankHoster, hostersKnown, type LegalForm, ownDomain } from '../../hosters/index.ts'
import { insertApplication } from './begin-application.ts'
import '../tables.ts'

export interface NewHoster {
  name: string
  website: string
  legalForm: LegalForm | null
  town: string
  description: string
}

/** How many hosters one person may enter within a day, and how many of theirs may wait for a proof of their domain. */
export const newPerDay = 3

/**
 * Enters a hoster that the register does not know, with no standing (in no public list before it is admitted), and
 * begins its dossier. Gives its address, or the hoster of the register that has this domain: to be claimed instead.
 */
export function applyAnew(
  db: Database,
  { said, language }: { said: NewHoster; language: Language },
  by: By & { actor: { personId: Id } },
): Promise<{ slug: string } | { known: { id: Id; slug: string; name: string } }> {
  return atomically(db, async (db) => {
    const known = await hosterOfDomain(db, said.website)
    if (known) return { known }
    await refuseTooMany(db, by)
    const { name, website, legalForm, town, description } = said
    const places = town === '' ? [] : [{ ...nowhere, town }]
    const facts = { ...blankHoster, name, website, legalForm, places, description: described(description, language) }
    const { id } = await addHoster(db, { facts }, by)
    return { slug: await insertApplication(db, { hoster: { id, name }, language }, by) }
  })
}

const described = (text: string, language: Language) => (text === '' ? {} : { [language]: text })

const nowhere = {
  ...{ town: null, postcode: null, region: null, country: null },
  ...{ latitude: null, longitude: null, address: null },
}

/** Whoever has one name of a domain has the others; of a platform, each its own. */
async function hosterOfDomain(db: Database, website: string) {
  const domain = domainNamed(website)
  for await (const hosters of hostersKnown(db)) {
    const known = hosters.find(
      ({ fictional, facts, descriptionAddress }) =>
        !fictional &&
        [facts.website, descriptionAddress].some((address) => address !== null && domainNamed(address) === domain),
    )
    if (known) return { id: known.id, slug: known.slug, name: known.facts.name }
  }
  return null
}

const domainNamed = (address: string): string | null =>
  ownDomain(address) ?? URL.parse(address)?.hostname.replace(/^www\./, '') ?? null

async function refuseTooMany(db: Database, { actor, now }: By & { actor: { personId: Id } }): Promise<void> {
  const rows = db.selectFrom('application').select('id').where('begunByPersonId', '=', actor.personId)
  const since = toInstant(now.subtract({ hours: 24 }))
  const { length } = await rows.where('begunAt', '>', since).execute()
  const key = 'membership.too-many-begun'
  if (length >= newPerDay) throw new Refusal(429, key, [{ field: 'form', key }], 24 * 3600)
}
