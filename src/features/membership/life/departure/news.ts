/** What people are told of a departure. */
export const newsOfDeparture = ['announced', 'changed', 'called-off', 'reminded', 'over'] as const
export type NewsOfDeparture = (typeof newsOfDeparture)[number]
