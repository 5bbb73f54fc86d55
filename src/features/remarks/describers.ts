import { paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import type { Describers } from '../journal/index.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** How a remark is named where the coordination reads of it: by nothing that it says. */
export const describers: Describers = {
  remark: async (_db, ids, language) =>
    new Map(
      ids.map((id) => [id, { name: words[language]('remarks.a-remark'), href: paths.coordinationRemark.href({ id }) }]),
    ),
}
