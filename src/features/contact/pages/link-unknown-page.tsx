import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** A link that leads to no message: never made, expired, erased or cut. */
export const LinkUnknownPage = ({ view }: { view: View }) => (
  <Shell view={view} title={view.t('contact.link-unknown-title')} alternates={false}>
    <div class="wrap band stack">
      <BlankState drawing="lost" heading="h1" title={view.t('contact.link-unknown-title')}>
        <p class="lead">{view.t('contact.link-unknown')}</p>
        <p>
          <a href={view.to(paths.contact.href())}>{view.t('contact.link-unknown-again')}</a>
        </p>
      </BlankState>
    </div>
  </Shell>
)
