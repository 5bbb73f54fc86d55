import type { Kysely } from 'kysely'

/** Who took a point off an agenda: its author brings back what they took off themselves. */
export async function up({ schema }: Kysely<unknown>) {
  await schema.alterTable('meetingPoint').addColumn('withdrawnByPersonId', 'text').execute()
}
