/** Where a clause stands on a page of many: ids of elements have no full stop, and words of ids no two dashes. */
export const clauseAnchor = (id: string): string => id.replace('.', '--')
