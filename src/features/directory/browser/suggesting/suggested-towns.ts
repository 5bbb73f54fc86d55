interface Town {
  label: string
  /** What the address of the search says, the same in every language. */
  value: string
}

const pause = 150
const fewestLetters = 2
let lists = 0

/** A list of towns under a field, by the ARIA pattern of an editable combobox with a list. */
export class SuggestedTowns {
  readonly #input: HTMLInputElement
  readonly #status: HTMLElement
  readonly #list = document.createElement('ul')
  #towns: Town[] = []
  #active = -1
  #chosen: Town | undefined
  #timer = 0
  #asking = new AbortController()

  constructor(input: HTMLInputElement, status: HTMLElement) {
    this.#input = input
    this.#status = status
    this.#list.id = `towns-${++lists}`
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', input.dataset.nearOffered ?? '')
  }

  listen(): void {
    const around = document.createElement('div')
    around.className = 'suggesting'
    this.#input.replaceWith(around)
    around.append(this.#input, this.#list)
    this.#input.autocomplete = 'off'
    this.#input.setAttribute('role', 'combobox')
    this.#input.setAttribute('aria-autocomplete', 'list')
    this.#input.setAttribute('aria-controls', this.#list.id)
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.addEventListener('input', () => this.#askSoon())
    this.#input.addEventListener('keydown', (event) => this.#press(event))
    // Not at the blur: what is pressed would move under the finger when the list goes, and the click be lost.
    document.addEventListener('click', ({ target }) => target !== this.#input && this.#close())
    // A press on the list does not take the focus from the field: one goes on from there.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => this.#choose(this.#numberOf(event.target)))
    this.#input.form?.addEventListener('formdata', ({ formData }) => {
      if (this.#chosen?.label === this.#input.value) formData.set(this.#input.name, this.#chosen.value)
    })
  }

  #askSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), pause)
  }

  async #ask(): Promise<void> {
    this.#asking.abort()
    this.#asking = new AbortController()
    const typed = this.#input.value.trim()
    if (typed.length < fewestLetters) return this.#close()
    try {
      const address = `${this.#input.dataset.near}&q=${encodeURIComponent(typed)}`
      const answer = await fetch(address, { signal: this.#asking.signal })
      const { towns, said }: { towns: Town[]; said: string } = await answer.json()
      if (document.activeElement === this.#input) this.#show(towns, said)
    } catch {
      // Another letter came, or the network is away: the field stays a field.
      this.#close()
    }
  }

  #show(towns: Town[], said: string): void {
    this.#towns = towns
    this.#list.replaceChildren(...towns.map((town, number) => this.#option(town, number)))
    this.#list.hidden = towns.length === 0
    this.#input.setAttribute('aria-expanded', String(towns.length > 0))
    this.#activate(-1)
    this.#status.className = 'hidden'
    this.#status.textContent = said
  }

  #option({ label }: Town, number: number): HTMLElement {
    const option = document.createElement('li')
    option.id = `${this.#list.id}-${number}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    option.textContent = label
    return option
  }

  #press(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) return void this.#ask()
      this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Enter' && isOpen && this.#active >= 0) {
      event.preventDefault()
      this.#choose(this.#active)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      this.#close()
    } else if (event.key === 'Tab') {
      this.#close()
    }
  }

  /** Moves on; past either end one is back in the field alone. */
  #activate(number: number): void {
    const places = this.#towns.length + 1
    this.#active = ((number + 1 + places) % places) - 1
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === this.#active))
      if (at === this.#active) option.scrollIntoView({ block: 'nearest' })
    }
    if (this.#active < 0) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#active}`)
  }

  #choose(number: number): void {
    const town = this.#towns[number]
    if (!town) return
    this.#chosen = town
    this.#input.value = town.label
    this.#status.textContent = town.label
    this.#close()
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#asking.abort()
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#activate(-1)
  }

  #numberOf(target: EventTarget | null): number {
    const option = target instanceof Element ? target.closest('[role=option]') : null
    return option ? [...this.#list.children].indexOf(option) : -1
  }
}
