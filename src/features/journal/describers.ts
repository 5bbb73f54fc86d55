import { paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import { entriesById } from './queries.ts'
import type { Describers } from './rooms-tell.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** Entries are things too: one can be hidden. */
export const describers: Describers = {
  async 'journal-entry'(db, ids, language) {
    const t = words[language]
    const nameOf = (number: number | null) =>
      number === null ? t('journal.entry-unnumbered') : t('journal.entry-numbered', { number })
    const rows = await entriesById(db, ids)
    return new Map(rows.map(({ id, number }) => [id, { name: nameOf(number), href: paths.journalEntry.href({ id }) }]))
  },
}
