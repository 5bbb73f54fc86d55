import { paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import type { Describers } from '../journal/index.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** A report is named by nothing that it says; a restriction leads to where its reason and its answer are read. */
export const describers: Describers = {
  restriction: async (_db, ids, language) =>
    new Map(
      ids.map((id) => [
        id,
        { name: words[language]('moderation.a-restriction'), href: paths.restriction.href({ id }) },
      ]),
    ),
  report: async (_db, ids, language) =>
    new Map(
      ids.map((id) => [
        id,
        { name: words[language]('moderation.a-report'), href: paths.coordinationReport.href({ id }) },
      ]),
    ),
}
