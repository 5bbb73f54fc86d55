import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import type { SignName } from '../../../../ui/art/symbols.tsx'
import type { View } from '../../../../ui/view.ts'

/** The three ways in. */
export function Doors({ view: { t, to } }: { view: View }) {
  const doors: { sign: SignName; href: string; title: string; text: string }[] = [
    { sign: 'check', href: '#check', title: t('describing.door-check'), text: t('describing.door-check-text') },
    {
      sign: 'talk',
      href: to(paths.describeForm.href()),
      title: t('describing.door-form'),
      text: t('describing.door-form-text'),
    },
    {
      sign: 'info',
      href: to(paths.describeGuide.href()),
      title: t('describing.door-how'),
      text: t('describing.door-how-text'),
    },
  ]
  return (
    <ul class="rows">
      {doors.map(({ sign, href, title, text }) => (
        <li>
          <h2 class="title">
            <Sign name={sign} /> <a href={href}>{title}</a>
          </h2>
          <p class="soft">{text}</p>
        </li>
      ))}
    </ul>
  )
}
