import { paths } from '../paths.ts'
import { Notice } from './notice.tsx'
import type { View } from './view.ts'

/** What somebody typed in vain, to copy or to take away: it travels with the form, and nothing of it is kept here. */
export const KeptText = ({ view: { t, to }, text }: { view: View; text: string }) => (
  <form method="post" action={to(paths.keptText.href())} enctype="multipart/form-data" class="stack">
    <Notice kind="wait" title={t('ui.kept-title')}>
      <p>{t('ui.kept-text')}</p>
    </Notice>
    <div class="field snippet">
      <label for="kept-text">{t('ui.kept-label')}</label>
      <textarea id="kept-text" name="text" readonly rows={12} spellcheck={false} dir="auto">
        {`\n${text}`}
      </textarea>
    </div>
    <p>
      <button class="button" type="submit">
        {t('ui.kept-download')}
      </button>
    </p>
  </form>
)
