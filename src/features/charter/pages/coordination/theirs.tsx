import type { Translated } from '../../../../platform/i18n/index.ts'
import type { View } from '../../../../ui/view.ts'

/** What stands there now, as it would be typed. */
export const Theirs = ({ view, texts }: { view: View; texts: readonly Translated[] }) => (
  <ul class="evidence">
    {texts.flatMap((text) =>
      Object.entries(text).map(([language, words]) => (
        <li>
          <b>{view.format.languageName(language)}</b>
          <pre lang={language}>{words}</pre>
        </li>
      )),
    )}
  </ul>
)
