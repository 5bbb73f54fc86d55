import type { View } from '../../../ui/view.ts'
import { shellLines } from '../statement/shell-lines.ts'

/** Three lines to copy into a terminal, each in its own box: on a phone each takes several. */
export const ShellLines = ({ view: { t, publicUrl }, slug }: { view: View; slug: string }) => (
  <section class="scrolls" aria-label={t('proofs.shell')} tabindex={0}>
    {shellLines(publicUrl, slug).map((line) => (
      <pre class="letter">{line}</pre>
    ))}
  </section>
)
