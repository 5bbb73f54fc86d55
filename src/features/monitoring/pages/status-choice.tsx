import { paths, type StatusQuery } from '../../../paths.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { State } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import { healthStates } from '../health.ts'
import type { Chosen } from '../status/chosen.ts'

interface Props {
  view: View
  chosen: Chosen
}

/** Which services one wants to see: in some states, of a hoster. */
export function StatusChoice({ view, chosen }: Props) {
  const { t, to } = view
  const isChosen = chosen.states.length > 0 || chosen.hoster !== ''
  return (
    <details class="no-print" open={isChosen}>
      <summary>{t('monitoring.choose')}</summary>
      <form class="stack" action={to(paths.status.href())} method="get">
        <fieldset>
          <legend>{t('monitoring.choose-states')}</legend>
          <div class="row">
            {healthStates.map((state) => (
              <label class="row">
                <input type="checkbox" name="state" value={state} checked={chosen.states.includes(state)} />
                <State view={view} health={state} />
              </label>
            ))}
          </div>
        </fieldset>
        <div class="field">
          <label for="field-hoster">{t('monitoring.choose-hoster')}</label>
          <input id="field-hoster" type="search" name="hoster" value={chosen.hoster} maxlength={80} />
        </div>
        <p class="row">
          <button class="button outline" type="submit">
            {t('monitoring.choose-show')}
          </button>
          {isChosen && <a href={to(paths.status.href())}>{t('monitoring.choose-all')}</a>}
        </p>
        {isChosen && <p role="status">{t('monitoring.chosen', { count: chosen.total })}</p>}
      </form>
    </details>
  )
}

/** What stands in the address of this choice. */
export const choiceAsked = ({ states, hoster }: Chosen): StatusQuery => ({
  state: states.length > 0 ? states : undefined,
  hoster: hoster === '' ? undefined : hoster,
})

export const StatusPages = ({ view, chosen }: Props) => (
  <Pagination
    view={view}
    page={chosen.page}
    pages={chosen.pages}
    hrefOf={(page) => view.to(paths.status.href({}, { ...choiceAsked(chosen), page: page === 1 ? undefined : page }))}
  />
)
