import type { Alternative, Kind, Software } from '../hosters/index.ts'
import { webAddress } from './fields/address.ts'
import { yesOrNo } from './fields/choices.tsx'
import type { Field } from './fields/field.ts'
import type { Fields } from './fields/group.tsx'
import { kinds } from './fields/kinds.tsx'
import { licence } from './fields/licence.ts'
import { list } from './fields/list.tsx'
import { drawing, family, slugs } from './fields/slugs.tsx'
import { synonyms } from './fields/synonyms.tsx'
import { line, nameOf } from './fields/text.tsx'
import { translated } from './fields/translated.tsx'
import type { Form } from './form.ts'

/** An entry of the catalogue as a form has it: the word of its address is chosen once, when it is added. */
export type Typed<Entry> = Omit<Entry, 'slug'>
export type Added<Entry> = Typed<Entry> & { word: string | null }

const word: Field<string | null> = line({ label: 'editing.entry-word', hint: 'editing.entry-word-hint', most: 60 })
const sentence = translated({
  label: 'editing.sentence',
  hint: 'editing.sentence-hint',
  most: 300,
  everyLanguage: 'editing.language-missing',
})
const aliases = list({ label: 'editing.aliases', hint: 'editing.aliases-hint' })
const ofKinds = kinds({
  label: 'editing.entry-kinds',
  hint: 'editing.entry-kinds-hint',
  missing: 'editing.kinds-missing',
})

const kindFields: Fields<Typed<Kind>> = {
  name: translated({ label: 'editing.kind-name', most: 100, everyLanguage: 'editing.language-missing' }),
  sentence,
  parent: family({ label: 'editing.kind-parent', hint: 'editing.kind-parent-hint' }),
  synonyms: synonyms({ label: 'editing.synonyms', hint: 'editing.synonyms-hint' }),
  replaces: slugs({ label: 'editing.kind-replaces', of: 'alternatives' }),
  icon: drawing({ label: 'editing.kind-icon', hint: 'editing.kind-icon-hint' }),
}

const softwareFields: Fields<Typed<Software>> = {
  name: nameOf({ label: 'editing.software-name' }),
  sentence,
  aliases,
  license: licence({ label: 'editing.software-license', hint: 'editing.software-license-hint' }),
  free: yesOrNo({ label: 'editing.software-free', hint: 'editing.software-free-hint' }),
  website: webAddress({ label: 'editing.software-website' }),
  source: webAddress({ label: 'editing.software-source' }),
  kinds: ofKinds,
}

const alternativeFields: Fields<Typed<Alternative>> = {
  name: nameOf({ label: 'editing.alternative-name' }),
  company: line({ label: 'editing.alternative-company', most: 100 }),
  sentence,
  aliases,
  kinds: ofKinds,
  software: slugs({ label: 'editing.alternative-software', of: 'software' }),
}

const sectionsOf = <Facts>(names: (keyof Facts & string)[]) => [{ names }] as const

const inKind = ['name', 'sentence', 'parent', 'synonyms', 'replaces', 'icon'] as const
const inSoftware = ['name', 'sentence', 'aliases', 'license', 'free', 'website', 'source', 'kinds'] as const
const inAlternative = ['name', 'company', 'sentence', 'aliases', 'kinds', 'software'] as const

export const kindForm: Form<Typed<Kind>> = { fields: kindFields, sections: sectionsOf([...inKind]) }
export const newKindForm: Form<Added<Kind>> = {
  fields: { ...kindFields, word },
  sections: sectionsOf([...inKind, 'word']),
}

export const softwareForm: Form<Typed<Software>> = { fields: softwareFields, sections: sectionsOf([...inSoftware]) }
export const newSoftwareForm: Form<Added<Software>> = {
  fields: { ...softwareFields, word },
  sections: sectionsOf([...inSoftware, 'word']),
}

export const alternativeForm: Form<Typed<Alternative>> = {
  fields: alternativeFields,
  sections: sectionsOf([...inAlternative]),
}
export const newAlternativeForm: Form<Added<Alternative>> = {
  fields: { ...alternativeFields, word },
  sections: sectionsOf([...inAlternative, 'word']),
}

const nothing = { word: null, sentence: {} }

export const blankKind: Added<Kind> = { ...nothing, name: {}, parent: null, synonyms: {}, replaces: [], icon: '' }
export const blankSoftware: Added<Software> = {
  ...nothing,
  name: '',
  aliases: [],
  license: null,
  free: null,
  website: null,
  source: null,
  kinds: [],
}
export const blankAlternative: Added<Alternative> = {
  ...nothing,
  name: '',
  company: null,
  aliases: [],
  kinds: [],
  software: [],
}
