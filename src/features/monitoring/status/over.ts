/** Whether a declared date has come: a day is over when it begins, as search and portal have it. */
export const isOver = (date: string | null, day: string): boolean => date !== null && date <= day
