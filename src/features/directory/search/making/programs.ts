import type { Alternative, Catalogue, Kind, Software } from '../../../hosters/index.ts'
import { Profiles } from './profiles.ts'
import { Texts, type Weighed, weighName, weighText, weights } from './texts.ts'
import type { WordsMet } from './words-met.ts'

/** What services are: their kinds with the families above, their software, and what they can replace. */
export class Programs {
  readonly profiles = new Profiles<'kind' | 'alternative' | 'software'>()
  readonly texts = new Texts()
  readonly #met: WordsMet
  readonly #kinds: Map<string, Kind>
  readonly #software: Map<string, Software>
  readonly #alternatives: Alternative[]

  constructor(catalogue: Catalogue, met: WordsMet) {
    this.#met = met
    this.#kinds = new Map(catalogue.kinds.map((kind) => [kind.slug, kind]))
    this.#software = new Map(catalogue.software.map((software) => [software.slug, software]))
    this.#alternatives = catalogue.alternatives
  }

  /** `software` is a slug of the catalogue, or null. */
  numberOf(kinds: readonly string[], software: string | null): number {
    const before = this.profiles.size
    const profile = this.profiles.numberOf(JSON.stringify([kinds, software]), () => ({
      kind: this.withFamilies(kinds),
      software: software === null ? [] : [software],
      alternative: this.#replaced(kinds, software).map(({ slug }) => slug),
    }))
    if (this.profiles.size > before) this.texts.add(this.#weighed(kinds, software))
    return profile
  }

  /** These kinds and all above them: choosing a family finds its children. */
  withFamilies(kinds: readonly string[]): string[] {
    const all = new Set(kinds)
    for (const kind of all) {
      const parent = this.#kinds.get(kind)?.parent
      if (parent) all.add(parent)
    }
    return [...all]
  }

  knows(software: string | null): boolean {
    return software !== null && this.#software.has(software)
  }

  /**
   * A service stands in for a product when the catalogue names its program for it, or its kind (or the family of it),
   * or says of the kind that it replaces the product. Either is enough: the catalogue's lists of programs are examples.
   */
  #replaced(kinds: readonly string[], software: string | null): Alternative[] {
    const families = this.withFamilies(kinds)
    const products = new Set(families.flatMap((kind) => this.#kinds.get(kind)?.replaces ?? []))
    return this.#alternatives.filter(
      (product) =>
        products.has(product.slug) ||
        (software !== null && product.software.includes(software)) ||
        product.kinds.some((kind) => families.includes(kind)),
    )
  }

  #weighed(kinds: readonly string[], software: string | null): Weighed {
    const [met, weighed]: [WordsMet, Weighed] = [this.#met, new Map()]
    const name = (text: string, weight: number) => weighName(met, weighed, text, weight)
    const sentence = (text: string) => weighText(met, weighed, text, weights.sentence)
    for (const slug of this.withFamilies(kinds)) {
      const kind = this.#kinds.get(slug)
      const isOwn = kinds.includes(slug)
      for (const text of Object.values(kind?.name ?? { slug })) name(text, isOwn ? weights.kind : weights.family)
      for (const synonym of Object.values(kind?.synonyms ?? {}).flat())
        name(synonym, isOwn ? weights.kindSynonym : weights.familySynonym)
      if (isOwn) Object.values(kind?.sentence ?? {}).forEach(sentence)
    }
    const program = software === null ? undefined : this.#software.get(software)
    if (program) name(program.name, weights.software)
    for (const alias of program?.aliases ?? []) name(alias, weights.softwareAlias)
    Object.values(program?.sentence ?? {}).forEach(sentence)
    for (const product of this.#replaced(kinds, software)) {
      name(product.name, weights.alternative)
      for (const alias of product.aliases) name(alias, weights.alternativeAlias)
    }
    return weighed
  }
}
