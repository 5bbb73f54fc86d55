import { paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import type { Describers, Meanings } from '../journal/index.ts'
import { means } from './acting/acting.ts'

/** What the coordination notes is named by its number alone. */
export const describers: Describers = {
  'handover-note': async (_db, ids, language) =>
    new Map(
      ids.map((number) => [
        number,
        { name: translator(language)('desk.a-note', { number }), href: paths.coordinationNote.href({ number }) },
      ]),
    ),
}

export const meanings: Meanings = {
  demandedBy: {
    said(value, { t }) {
      const way = means.find((way) => way === value)
      return way && t(`desk.means-${way}`)
    },
  },
}
