/** Whether a declared date is a day, for sentences that say it otherwise than a month or a year. */
export const exact = (declared: string): 'yes' | 'no' => (declared.length === 10 ? 'yes' : 'no')
