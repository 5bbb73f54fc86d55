import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { emptyForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { Opened } from '../opened.ts'
import { servicesOn } from '../places.ts'
import { nameIn } from '../statements.ts'
import { stepHref } from '../step-list.ts'
import { DraftFrame } from './frame.tsx'
import { NextStep } from './next-step.tsx'

/** The machines of a draft, and one more. */
export function MachinesPage({ view, opened }: { view: View; opened: Opened }) {
  const { t, to } = view
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
              <p>
                <a href={to(paths.describeDraftMachine.href({ draft: word, part: id }))}>
                  <b>
                    <bdi>{nameIn(statements, 'host') || t('drafting.machine-unnamed')}</bdi>
                  </b>
                </a>
              </p>
              <p class="small soft">{t('drafting.machine-services', { count: servicesOn(content, id).length })}</p>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="add">
        <h2 id="add">{t('drafting.machine-add')}</h2>
        <form method="post" novalidate>
          <TextField
            view={view}
            form={emptyForm}
            name="name"
            optional="unsaid"
            autocomplete="off"
            label={t('editing.host-name')}
            hint={t('drafting.machine-name-hint')}
          />
          <p class="form-actions">
            <button class="button" type="submit">
              {t('drafting.machine-add-button')} <Sign name="next" />
            </button>
          </p>
        </form>
      </section>
      <NextStep view={view} next={stepHref(word, 'services')} back={stepHref(word, 'links')} />
    </DraftFrame>
  )
}
