import type { Child } from 'hono/jsx'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { Candidate } from '../candidate.ts'
import { serviceHref } from './service-names.tsx'

interface Props {
  view: View
  closing: readonly Candidate[]
}

/** For whoever used one before: it closes, and its page says where people go on. */
export const ClosingSoon = ({ view, closing }: Props) =>
  closing.length > 0 && (
    <div class="wrap">
      <Notice kind="wait" title={view.t('portal.closing-title')}>
        <ul>
          {closing.map(({ name, hosterName, reference, endsOn }) => (
            <li>
              {view.t.rich<Child>('portal.closing-one', {
                service: (
                  <a href={view.to(serviceHref(reference))}>
                    <bdi>{name}</bdi> · <bdi>{hosterName}</bdi>
                  </a>
                ),
                day: view.format.date(endsOn ?? ''),
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
