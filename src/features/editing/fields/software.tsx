import type { SoftwareUse } from '../../hosters/index.ts'
import { webAddress } from './address.ts'
import type { Field } from './field.ts'
import { type Fields, maybe } from './group.tsx'
import { list } from './list.tsx'
import { line, nameOf } from './text.tsx'

type Stated = Omit<SoftwareUse, 'slug'>

const fields: Fields<Stated> = {
  name: nameOf({
    label: 'editing.software-name',
    hint: 'editing.software-name-hint',
    most: 200,
    list: 'programs',
    autocomplete: 'off',
  }),
  version: line({ label: 'editing.software-version', most: 100 }),
  license: line({
    label: 'editing.software-license',
    hint: 'editing.software-license-hint',
    list: 'licences',
    autocomplete: 'off',
  }),
  website: webAddress({ label: 'editing.software-website' }),
  source: webAddress({ label: 'editing.software-source' }),
  modules: list({ label: 'editing.software-modules', most: 100 }),
}

const stated = maybe({ label: 'editing.software', fields, pair: true })

/** The program behind a service. One that the catalogue knows is linked to it; any other may be named freely. */
export const software: Field<SoftwareUse | null> = {
  ...stated,
  read(asked) {
    const program = stated.read(asked)
    if (!program) return program
    return { ...program, slug: asked.known.catalogue.findProgram(program.name)?.slug ?? null }
  },
}
