import { Sign } from '../../../../ui/art/sign.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Enough } from '../enough.ts'

/** What the description is complete enough for, and what it lacks for the rest. */
export const EnoughList = ({ view, enough }: { view: View; enough: Enough[] }) => (
  <section class="stack" aria-labelledby="enough">
    <h2 id="enough">{view.t('describing.enough-title')}</h2>
    <ul class="rows">
      {enough.map((each) => (
        <Goal view={view} enough={each} />
      ))}
    </ul>
  </section>
)

function Goal({ view: { t, format }, enough: { goal, parts } }: { view: View; enough: Enough }) {
  const lacking = parts.filter(({ lacks }) => lacks.length > 0)
  const ready = parts.length - lacking.length
  const isEnough = lacking.length === 0
  return (
    <li>
      <h3>
        <Sign name={isEnough ? 'check' : 'cross'} />{' '}
        {isEnough ? t(`describing.enough-${goal}`) : t(`describing.lacking-${goal}`, { ready, all: parts.length })}
      </h3>
      {!isEnough && (
        <ul>
          {lacking.slice(0, mostParts).map(({ name, lacks }) => (
            <li>
              {t('describing.lacks', {
                name: name || t('describing.unnamed'),
                lacks: format.list(lacks.map((key) => t(key))),
              })}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const mostParts = 50
