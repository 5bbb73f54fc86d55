import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { Hoster, Standing } from '../../hosters/index.ts'
import { type LinkBack, sidesOf } from '../link-back/proof.ts'
import { sidesText, sidesTitle } from './sides-text.ts'

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug' | 'facts'>
  standing: Standing
  linkBack: LinkBack | undefined
}

/** On a hoster's public page: who says that it is a member, since when, and where that is signed. */
export function ProofPart({ view, hoster, standing, linkBack }: Props) {
  const { t, to } = view
  const told = { hoster, sides: sidesOf(standing, linkBack), linkBack }
  if (standing === 'fictional' || (told.sides === 'neither' && standing !== 'former')) return null
  const statement = (words: Child) => (
    <a href={paths.common.membership.href({ name: `${hoster.slug}.json` })}>{words}</a>
  )
  const how = (words: Child) => <a href={to(paths.membershipProof.href())}>{words}</a>
  return (
    <section aria-labelledby="proof" class="stack">
      <h2 id="proof">{t('proofs.title')}</h2>
      {told.sides !== 'neither' && (
        <p>
          <b>{sidesTitle(view, told)}</b>
        </p>
      )}
      {told.sides !== 'neither' && <p class="small">{sidesText(view, told)}</p>}
      <p class="small soft no-print">{t.rich<Child>('proofs.statement-link', { statement, how })}</p>
    </section>
  )
}
