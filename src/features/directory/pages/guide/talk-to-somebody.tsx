import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Ears } from '../../../../ui/ears.tsx'
import type { EndProps } from './end-page.tsx'

/** Ways to reach a human: at most three hosters that take messages, and those who run the collective. */
export function TalkToSomebody({ view, answers, found }: Pick<EndProps, 'view' | 'answers' | 'found'>) {
  const { t, to, format } = view
  const about = answers.needs.join(',')
  const names = format.list(
    found.writable.map((slug) => found.hosters.find(({ hoster }) => hoster.slug === slug)?.hoster.name ?? slug),
  )
  const count = found.writable.length
  return (
    <Ears id="human" title={t('directory.guide-human-title')}>
      <div class="stack">
        {count > 0 ? (
          <>
            <p>{t('directory.guide-human-hosters-note', { names })}</p>
            <p>
              <a class="button" href={to(paths.contact.href({}, { to: found.writable, about }))}>
                {t('directory.guide-human-hosters', { count, names })}
              </a>
            </p>
          </>
        ) : (
          found.hosters.length > 0 && <p>{t('directory.guide-human-none')}</p>
        )}
        <p>
          {t.rich<Child>('directory.guide-human-coordination', {
            link: (words: Child) => <a href={to(paths.contact.href({}, { to: ['coordination'], about }))}>{words}</a>,
          })}
        </p>
      </div>
    </Ears>
  )
}
