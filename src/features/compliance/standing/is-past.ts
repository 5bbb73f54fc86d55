/** Whether a date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) is wholly over on a day. */
export const isPast = (date: string, day: string): boolean => day.slice(0, date.length) > date
