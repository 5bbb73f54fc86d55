import { paths } from '../../../../paths.ts'
import { guideHref } from '../../guide/answers.ts'
import type { EndProps } from './end-page.tsx'
import { needName } from './need-name.ts'

/** Nobody has it all: what each need dropped would give, and each need alone. What gives nothing is no link. */
export function DropOne({ view, answers, found, catalogue }: EndProps) {
  const { t, to } = view
  const nameOf = (need: string) => needName({ view, catalogue }, need)
  const dropped = found.needs.length > 1 ? found.needs.toSorted((a, b) => b.without - a.without) : []
  return (
    <section class="band stack" aria-labelledby="drop">
      <h2 id="drop">{t('directory.guide-drop-title')}</h2>
      <p class="prose">{t('directory.guide-drop-lead')}</p>
      {dropped.length > 0 && (
        <ul class="plain stack">
          {dropped.map(({ need, without }) => (
            <Way
              href={to(guideHref('end', { ...answers, needs: answers.needs.filter((each) => each !== need) }))}
              count={without}
              words={t('directory.guide-drop', { need: nameOf(need), count: without })}
            />
          ))}
        </ul>
      )}
      <ul class="plain stack">
        {found.needs.map(({ need, hosters }) => (
          <Way
            href={to(paths.hosters.href({}, { offers: [need] }))}
            count={hosters}
            words={t('directory.guide-alone', { need: nameOf(need), count: hosters })}
          />
        ))}
      </ul>
    </section>
  )
}

const Way = ({ href, count, words }: { href: string; count: number; words: string }) => (
  <li>{count > 0 ? <a href={href}>{words}</a> : <span class="soft">{words}</span>}</li>
)
