/** How many lines a page of the coordination's lists has. */
export const perPage = 50
