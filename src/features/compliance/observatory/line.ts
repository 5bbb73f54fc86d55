/** One line of a grade: the rule by its published name, what it is worth, and what was seen. */
export interface Line {
  rule: string
  points: number
  saw: string
}

export const line = (rule: string, points: number, saw = ''): Line => ({ rule, points, saw })

/** The line that takes the most away; of equal ones the first. */
export const worst = (first: Line, ...others: Line[]): Line =>
  others.reduce((kept, each) => (each.points < kept.points ? each : kept), first)
