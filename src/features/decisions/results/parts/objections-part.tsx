import type { View } from '../../../../ui/view.ts'
import type { Held } from '../../ballots.ts'
import type { Results } from '../results.ts'
import { HosterLink } from './hoster-link.tsx'

/** Every objection with its reason, those that still stand first. */
export function ObjectionsPart({ view, results }: { view: View; results: Results }) {
  const { t } = view
  const objections = results.ballots
    .flatMap((held) => ('reason' in held.ballot && held.ballot.choice === 'object' ? [{ held, ...held.ballot }] : []))
    .toSorted((a, b) => Number(a.held.resolved) - Number(b.held.resolved))
  if (objections.length === 0) return null
  return (
    <section class="stack" aria-labelledby="objections">
      <h3 id="objections">{t('decisions.objections-title', { count: objections.length })}</h3>
      <ul class="rows">
        {objections.map(({ held, reason }) => (
          <li>
            <p class="small">
              <Whose view={view} results={results} held={held} />{' '}
              <b>{t(held.resolved ? 'decisions.objection-resolved' : 'decisions.objection-stands')}</b>
            </p>
            <p class="prose typed" dir="auto">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of a secret vote, nobody’s. */
function Whose({ view, results, held }: { view: View; results: Results; held: Held }) {
  const voter = results.voters.find(({ hoster }) => hoster.id === held.hosterId)
  return voter ? <HosterLink view={view} hoster={voter.hoster} /> : null
}
