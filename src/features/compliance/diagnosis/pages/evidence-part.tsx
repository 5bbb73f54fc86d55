import type { View } from '../../../../ui/view.ts'
import type { Evidence } from '../../finding.ts'

/** What was asked and what came, word for word: text of others, shown and never obeyed. */
export function EvidencePart({ view, evidence }: { view: View; evidence: readonly Evidence[] }) {
  const { t } = view
  return (
    <section class="stack" aria-labelledby="evidence">
      <h2 id="evidence">{t('compliance.evidence')}</h2>
      {evidence.length === 0 ? (
        <p>{t('compliance.evidence-none')}</p>
      ) : (
        <ol class="evidence">
          {evidence.map(({ asked, came, extract }) => (
            <li>
              <dl class="readable">
                <div>
                  <dt>{t('compliance.evidence-asked')}</dt>
                  <dd>
                    <bdi>{asked}</bdi>
                  </dd>
                </div>
                <div>
                  <dt>{t('compliance.evidence-came')}</dt>
                  <dd>
                    <bdi>{came}</bdi>
                  </dd>
                </div>
              </dl>
              {extract !== undefined && extract !== '' && <pre dir="auto">{extract}</pre>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
