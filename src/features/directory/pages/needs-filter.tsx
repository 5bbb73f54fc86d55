import { raw } from 'hono/html'
import { filterOption } from '../../../ui/filters.tsx'
import type { Listing } from '../listing.ts'
import type { Need, NeedGroup } from '../needs.ts'

interface Props {
  listing: Listing
  groups: NeedGroup[]
}

/** Several needs, from one hoster: families fold, those with a tick are open. */
export function NeedsFilter({ listing: { view, words }, groups }: Props) {
  const { t } = view
  const option = (need: Need, label: string) =>
    filterOption(view, { name: 'offers', id: `need-${need.value}`, option: { ...need, label } })
  return (
    <fieldset class="needs">
      <legend>{words.legend('offers')}</legend>
      <p class="small soft">{t('directory.needs-hint')}</p>
      {groups.map(({ family, kinds }) => {
        const name = words.value('offers', family.value)
        return (
          <details class="folded" open={[family, ...kinds].some(({ chosen }) => chosen)}>
            <summary>{name}</summary>
            {raw(kinds.map((need) => option(need, words.value('offers', need.value))).join(''))}
            {raw(option(family, t('directory.needs-any', { family: name })))}
          </details>
        )
      })}
    </fieldset>
  )
}
