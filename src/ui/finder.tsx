import { paths } from '../paths.ts'
import { Sign } from './art/sign.tsx'
import { type HiddenField, HiddenFields } from './hidden-fields.tsx'
import { hole, keptAround } from './kept-parts.ts'
import type { View } from './view.ts'

interface Props {
  view: View
  q?: string | undefined
  near?: string | undefined
  /** Parts the ids of two finders on one page. */
  id?: string
  /** Where the form leads; to the services when nothing is said. */
  action?: string
  /** What else the address holds and must be kept: the filters of a list. */
  kept?: HiddenField[]
}

/** What, and near where: the search of services. */
export const Finder = keptAround(
  1000,
  ({ view, q, near, id, action }: Props) => JSON.stringify([view.language, q, near, id, action]),
  Fields,
  ({ kept = [] }) => <HiddenFields fields={kept} />,
)

function Fields({ view, q, near, id = 'find', action }: Props) {
  return (
    <search>
      <form class="finder" action={action ?? view.to(paths.services.href())}>
        {hole}
        <div>
          <label for={`${id}-q`}>{view.t('ui.finder-what')}</label>
          <input id={`${id}-q`} name="q" type="search" value={q} maxlength={200} aria-describedby={`${id}-q-hint`} />
          <p class="hint" id={`${id}-q-hint`}>
            {view.t('ui.finder-what-hint')}
          </p>
        </div>
        <div>
          <label for={`${id}-near`}>{view.t('ui.finder-near')}</label>
          <input
            id={`${id}-near`}
            name="near"
            type="text"
            value={near}
            maxlength={100}
            autocomplete="address-level2"
            aria-describedby={`${id}-near-hint`}
            {...suggesting(view)}
          />
          <p class="hint" id={`${id}-near-hint`}>
            {view.t('ui.finder-near-hint')}
          </p>
        </div>
        <SearchButton view={view} />
      </form>
    </search>
  )
}

/** What the module `near` needs to offer towns and the visitor's own position; without it the field is a field. */
export const suggesting = ({ t, language }: View) => ({
  'data-near': paths.common.towns.href({}, { lang: language }),
  'data-near-offered': t('ui.near-offered'),
  'data-near-here': t('ui.near-here'),
  'data-near-refused': t('ui.near-refused'),
})

/** The same in one line, where a page only needs a way on. */
export const FinderBar = ({ view, q, id = 'find' }: Props) => (
  <search>
    <form class="finder bar" action={view.to(paths.services.href())}>
      <div>
        <label class="hidden" for={`${id}-q`}>
          {view.t('ui.finder-what')}
        </label>
        <input id={`${id}-q`} name="q" type="search" value={q} maxlength={200} />
      </div>
      <SearchButton view={view} />
    </form>
  </search>
)

const SearchButton = ({ view }: { view: View }) => (
  <button class="button" type="submit">
    <Sign name="search" /> {view.t('ui.search')}
  </button>
)
