import type { FieldError } from '../../../platform/errors.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { viewForTests } from '../../../ui/view-for-tests.ts'
import { indexOf } from '../../hosters/index.ts'
import { fieldsIn } from '../testing.ts'
import type { Field, Known } from './field.ts'

const name = { fr: 'Nom', en: 'Name' }
const kind = (slug: string, parent: string | null) => ({
  ...{
    slug,
    parent,
    name: { fr: slug.toUpperCase(), en: slug },
    sentence: {},
    synonyms: {},
    replaces: [],
    icon: 'pad',
  },
})
const program = (slug: string, called: string, aliases: string[] = []) => ({
  ...{ slug, name: called, aliases, sentence: name, license: null, free: true, website: null, source: null, kinds: [] },
})
const product = (slug: string) => ({
  slug,
  name: slug,
  company: null,
  sentence: name,
  aliases: [],
  kinds: [],
  software: [],
})

/** A catalogue of two families, two programs and two products. */
export const known: Known = {
  catalogue: indexOf({
    kinds: [kind('write', null), kind('meet', null), kind('pad', 'write'), kind('visio', 'meet')],
    software: [program('etherpad', 'Etherpad', ['ether-pad']), program('jitsi-meet', 'Jitsi Meet')],
    alternatives: [product('zoom'), product('google-docs')],
  }),
}

export const french = viewForTests()
export const english = viewForTests({ language: 'en' })

/** What a field makes of what was typed, and what it says is wrong: by control and key. */
export function readIn<Value>(field: Field<Value>, typed: Typed, asked = 'x') {
  const errors: FieldError[] = []
  const value = field.read({ typed, name: asked, known, errors })
  return { value, errors: errors.map(({ field, key }) => `${field} ${key}`) }
}

/** The controls of a field that holds this value, as a browser would send them. */
export async function controlsOf<Value>(field: Field<Value>, value: Value, view = french): Promise<Typed> {
  return controlsIn(field, field.write('x', value), view)
}

export async function controlsIn<Value>(field: Field<Value>, values: Typed, view = french): Promise<Typed> {
  const shown = await field.show({ view, form: { values, errors: [] }, name: 'x', known })
  const sent = fieldsIn(`<form method="post" class="editing"><input type="hidden" name="-" value="">${shown}</form>`)
  return Object.fromEntries(Object.entries(sent).map(([control, texts]) => [control, [texts].flat()]))
}

/** What comes back of a value that was shown and sent again as it stood. */
export async function sentBack<Value>(field: Field<Value>, value: Value, view = french) {
  return readIn(field, await controlsOf(field, value, view))
}

/** What was refused: the keys of the errors, control by control. */
export const refusalOf = <Value>(field: Field<Value>, typed: Typed) => readIn(field, typed).errors.join(', ')
