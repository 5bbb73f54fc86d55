import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Opened } from '../opened.ts'
import { servicesOn } from '../places.ts'
import { nameIn } from '../statements.ts'
import { stepHref } from '../step-list.ts'
import { AddOne } from './add-one.tsx'
import { DraftFrame } from './frame.tsx'
import { NextStep } from './next-step.tsx'
import { PartName } from './part-name.tsx'

/** The machines of a draft, and one more. */
export function MachinesPage({ view, opened }: { view: View; opened: Opened }) {
  const { t } = view
  const { word, content } = opened
  return (
    <DraftFrame
      view={view}
      opened={opened}
      title={t('drafting.step-machines')}
      step="machines"
      lead={t('drafting.machines-lead')}
    >
      {content.machines.length > 0 && (
        <ul class="rows">
          {content.machines.map(({ id, statements }) => (
            <li>
              <PartName
                view={view}
                href={paths.describeDraftMachine.href({ draft: word, part: id })}
                name={nameIn(statements, 'host') || t('drafting.machine-unnamed')}
              />
              <p class="small soft">{t('drafting.machine-services', { count: servicesOn(content, id).length })}</p>
            </li>
          ))}
        </ul>
      )}
      <AddOne
        view={view}
        title={t('drafting.machine-add')}
        button={t('drafting.machine-add-button')}
        fields={[{ name: 'name', label: t('editing.host-name'), hint: t('drafting.machine-name-hint') }]}
      />
      <NextStep view={view} next={stepHref(word, 'services')} back={stepHref(word, 'links')} />
    </DraftFrame>
  )
}
