import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { ClauseName } from '../../pages/clause-name.tsx'
import type { Ruling } from '../ruling.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { HosterNamed, Ruler } from './ruler.tsx'

interface Props {
  view: View
  rulings: readonly Ruling[]
  charter: CharterInForce | null
  /** Whose page it stands on: that one is not named in each row. */
  about: 'hoster' | 'clause' | 'all'
}

/** Rulings in rows; nothing where there is none. */
export function RulingsPart({ view, rulings, charter, about }: Props) {
  if (rulings.length === 0) return null
  return (
    <>
      <ul class="rows">
        {rulings.map((ruling) => (
          <li>
            {about !== 'hoster' && (
              <p>
                <HosterNamed view={view} hoster={ruling.hoster} />
              </p>
            )}
            {about !== 'clause' && (
              <p>
                <ClauseName view={view} charter={charter} clauseId={ruling.clauseId} />
              </p>
            )}
            <p>
              <OutcomeMark view={view} sort={ruling.sort} outcome={ruling.stands} />
            </p>
            <p class="small">
              <a href={view.to(paths.ruling.href({ id: ruling.id }))}>
                {view.t('compliance.ruling-of', { date: dayOf(view, ruling.at) })}
              </a>
              {ruling.appeal &&
                ` · ${view.t(ruling.decision ? 'compliance.appeal-decided' : 'compliance.appeal-waits')}`}
            </p>
            <Ruler view={view} ruling={ruling} />
          </li>
        ))}
      </ul>
      {about !== 'all' && (
        <p class="small">
          <a href={view.to(paths.rulings.href())}>{view.t('compliance.rulings-all')}</a>
        </p>
      )}
    </>
  )
}
