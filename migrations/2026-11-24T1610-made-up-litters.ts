import { type Kysely, sql } from 'kysely'

/** Litters of hosters that were made up are counted apart, from 1001 on: real ones have their numbers. */
export async function up(db: Kysely<unknown>) {
  const { rows } = await sql<{
    number: number
  }>`select "number" from "litter" where "fictional" = 1 and "number" <= 1000 order by "number"`.execute(db)
  const last = await sql<{ last: number | null }>`select max("number") as "last" from "litter"`.execute(db)
  const from = Math.max(1000, last.rows[0]?.last ?? 0)
  for (const [at, { number }] of rows.entries()) await renumber(db, Number(number), from + at + 1)
}

async function renumber(db: Kysely<unknown>, before: number, after: number) {
  const madeUp = sql`"hosterId" in (select "id" from "hoster" where "fictional" = 1)`
  await sql`update "litter" set "number" = ${after} where "number" = ${before}`.execute(db)
  await sql`update "application" set "litterNumber" = ${after} where "litterNumber" = ${before} and ${madeUp}`.execute(
    db,
  )
  await sql`update "membershipPeriod" set "litter" = ${String(after)}
    where "litter" = ${String(before)} and ${madeUp}`.execute(db)
  await sql`update "reviewer" set "round" = ${`litter-${after}`} where "round" = ${`litter-${before}`}
    and "applicantHosterId" in (select "id" from "hoster" where "fictional" = 1)`.execute(db)
  await sql`update "admissionRefusal" set "round" = ${`litter-${after}`} where "round" = ${`litter-${before}`}
    and "applicationId" in (select "id" from "application" where ${madeUp})`.execute(db)
  await sql`update "decision" set "batch" = ${`litter-${after}`}, "votedAt" = ${`/litters/${after}/vote`}
    where "batch" = ${`litter-${before}`} and "fictional" = 1`.execute(db)
}
