/** Where a clause stands on a page: ids have no points. */
export const anchorOf = (clauseId: string): string => `clause-${clauseId.replaceAll('.', '-')}`
