import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Correction } from '../corrections.ts'

/** The files with their faults mended, to read and to take away. */
export function Corrected({ view, corrections }: { view: View; corrections: Correction[] }) {
  const { t } = view
  return (
    <section class="stack" aria-labelledby="corrected">
      <h2 id="corrected">{t('describing.corrected-title')}</h2>
      <p class="prose">{t('describing.corrected-text')}</p>
      {corrections.map((correction, index) => (
        <details open={corrections.length === 1}>
          <summary>
            <bdi>{correction.file}</bdi>{' '}
            <span class="small soft">{t('describing.corrected-lines', { count: correction.changes })}</span>
          </summary>
          <ToTakeAway view={view} correction={correction} id={`corrected-${index + 1}`} />
        </details>
      ))}
    </section>
  )
}

/** The text travels with the form: nothing of it is kept here. */
const ToTakeAway = ({ view, correction, id }: { view: View; correction: Correction; id: string }) => (
  <form method="post" action={view.to(paths.describeCorrected.href())} enctype="multipart/form-data">
    <input type="hidden" name="name" value={correction.file.split('/').at(-1)} />
    <div class="field snippet">
      <label for={id}>{view.t('describing.corrected-field')}</label>
      <textarea id={id} name="text" readonly rows={12} spellcheck={false} dir="auto">
        {`\n${correction.text}`}
      </textarea>
    </div>
    <div class="form-actions">
      <button class="button" type="submit">
        {view.t('describing.corrected-button')}
      </button>
    </div>
  </form>
)
