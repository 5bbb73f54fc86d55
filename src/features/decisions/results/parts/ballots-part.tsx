import { paths } from '../../../../paths.ts'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Results } from '../results.ts'
import { ballotInWords } from '../words.ts'
import { HosterLink } from './hoster-link.tsx'

/** Every ballot: of a named vote beside its hoster, of a secret one under its token. */
export function BallotsPart({ view, results }: { view: View; results: Results }) {
  const { t } = view
  if (results.ballots.length === 0) return null
  const { secret } = results.decision
  return (
    <details class="folded" id="ballots">
      <summary>
        {t(secret ? 'decisions.sheet-title' : 'decisions.ballots-title', { count: results.ballots.length })}
      </summary>
      <div class="stack">
        {secret ? <Sheet view={view} results={results} /> : <Named view={view} results={results} />}
      </div>
    </details>
  )
}

function Named({ view, results: { decision, voters, ballots } }: { view: View; results: Results }) {
  const { t, format } = view
  const rows = voters
    .flatMap(({ hoster }) => {
      const held = ballots.find(({ hosterId }) => hosterId === hoster.id)
      return held ? [{ hoster, held }] : []
    })
    .toSorted((a, b) => format.compare(a.hoster.facts.name, b.hoster.facts.name))
  return (
    <Table
      caption={t('decisions.ballots-table')}
      columns={[t('decisions.column-hoster'), t('decisions.column-vote')]}
      rows={rows.map(({ hoster, held }) => ({
        head: <HosterLink view={view} hoster={hoster} />,
        cells: [ballotInWords(view, decision, held.ballot)],
      }))}
    />
  )
}

function Sheet({ view, results: { decision, ballots } }: { view: View; results: Results }) {
  const { t, to } = view
  const link = (words: unknown[]) => <a href={`${to(paths.votesGuide.href())}`}>{words}</a>
  return (
    <>
      <p class="small">{t.rich('decisions.sheet-how', { link })}</p>
      <Table
        caption={t('decisions.sheet-table')}
        quietCaption
        columns={[t('decisions.column-token'), t('decisions.column-vote')]}
        rows={ballots.map(({ token, ballot }) => ({
          head: <code class="breaks">{token}</code>,
          cells: [ballotInWords(view, decision, ballot)],
        }))}
      />
    </>
  )
}
