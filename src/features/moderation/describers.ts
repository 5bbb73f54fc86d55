import { paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import type { Describers } from '../journal/index.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** How a report is named where the coordination reads of it: by nothing that it says. */
export const describers: Describers = {
  report: async (_db, ids, language) =>
    new Map(
      ids.map((id) => [
        id,
        { name: words[language]('moderation.a-report'), href: paths.coordinationReport.href({ id }) },
      ]),
    ),
}
