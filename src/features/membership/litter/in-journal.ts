import { paths } from '../../../paths.ts'
import { fromJson } from '../../../platform/database/index.ts'
import { translator } from '../../../platform/i18n/index.ts'
import type { Describers } from '../../journal/index.ts'
import { litterName } from './litter-name.ts'
import './tables.ts'

/** Each is named by its number. */
export const litterDescribers: Describers = {
  async litter(db, ids, language) {
    const t = translator(language)
    const rows = await db
      .selectFrom('litter')
      .select(['id', 'number', 'name', 'fictional'])
      .where('id', 'in', ids)
      .execute()
    return new Map(
      rows.map(({ id, number, name, fictional }) => {
        const said = litterName({ t, language }, { number, name: fromJson(name) })
        const href = paths.litter.href({ number: String(number) })
        return [id, { name: said, href, fictional: fictional === 1 }] as const
      }),
    )
  },
}
