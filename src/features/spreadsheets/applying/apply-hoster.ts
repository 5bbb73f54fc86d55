import { atomically, type Database } from '../../../platform/database/index.ts'
import {
  type By,
  type HosterFacts,
  type HosterKnown,
  hostersKnown,
  isHostedAtHome,
  type Provenance,
  recordHoster,
  withSafePlaces,
} from '../../hosters/index.ts'
import type { Fate, Line, Said } from '../planning/line.ts'
import { hosterOver, type Over, withSources } from '../planning/over.ts'
import { onlyOne, sourcesOf } from './one-entry.ts'

/** Does what a line of hosters says, to the entry as it is at this moment; gives what became of it. */
export function applyHoster(
  db: Database,
  { said, id, fate }: Line<HosterFacts>,
  source: Provenance,
  by: By,
): Promise<Fate> {
  if (!said || (fate !== 'added' && fate !== 'changed')) return Promise.resolve(fate)
  return atomically(db, async (db) => {
    if (id === null) {
      await recordHoster(db, newHoster(said, source), by)
      return 'added'
    }
    const known = await onlyOne(hostersKnown(db, id))
    const over = hosterOver(known, said.facts, { isHostedAtHome: await isHostedAtHome(db, id) })
    const { isFrozen } = await recordHoster(db, changedHoster(known, over, said.address, source), by)
    return isFrozen ? 'left' : 'changed'
  })
}

const newHoster = ({ facts, key, address }: Said<HosterFacts>, entry: Provenance) => ({
  descriptionAddress: address,
  key,
  facts: withSafePlaces(facts, { isHostedAtHome: false }),
  provenances: { entry, fields: {} },
  logo: null,
  fictional: false,
})

function changedHoster(
  known: HosterKnown,
  { stated, changes }: Over<HosterFacts>,
  address: string,
  source: Provenance,
) {
  const isRenamed = changes.some(({ fact }) => fact === 'name')
  return {
    hosterId: known.id,
    descriptionAddress: known.descriptionAddress ?? address,
    key: isRenamed ? null : known.slug,
    facts: stated.facts,
    provenances: withSources(stated.provenances, sourcesOf(changes, source)),
    logo: logoInFile(known),
    fictional: known.fictional,
  }
}

/** The logo that somebody gave here is none of the file's. */
function logoInFile({ descriptionAddress, logo, provenances }: HosterKnown): string | null {
  const correction = provenances.byHand?.logo
  if (!correction) return descriptionAddress === null ? null : logo
  return typeof correction.instead === 'string' ? correction.instead : null
}
