/** Items by `;`, else by `,`; empty ones do not count. */
export const itemsOf = (value: string): string[] =>
  partsOf(value)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .slice(0, mostItems)

/** All positions of a list by `;`, else by `,`, the empty ones too. */
export const partsOf = (value: string) => value.split(value.includes(';') ? ';' : ',')

export const once = <Item>(items: Item[]) => [...new Set(items)]

const mostItems = 100
