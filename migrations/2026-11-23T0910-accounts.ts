import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * The tables of the library of accounts (better-auth 1.7.5 with its second factor and passkeys), as its own
 * migrations would make them on each engine, then ours. A test asserts that the library finds nothing left to create.
 */
export async function up(db: Kysely<unknown>) {
  const { schema } = db
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  // SQLite keeps these dates as ISO texts: a column of this type makes its table not strict.
  const date = isPostgres ? 'timestamptz' : sql`date`
  const yesNo = isPostgres ? 'boolean' : 'integer'
  const table = (name: string) =>
    schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey().notNull())

  await table('authUser')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', yesNo, (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .addColumn('twoFactorEnabled', yesNo)
    .execute()
  await table('authSession')
    .addColumn('expiresAt', date, (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) => column.notNull().references('authUser.id').onDelete('cascade'))
    .execute()
  await table('authAccount')
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('authUser.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date)
    .addColumn('refreshTokenExpiresAt', date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .execute()
  await table('authVerification')
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', date, (column) => column.notNull())
    .addColumn('createdAt', date, (column) => column.notNull())
    .addColumn('updatedAt', date, (column) => column.notNull())
    .execute()
  await table('authTwoFactor')
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('authUser.id').onDelete('cascade'))
    .addColumn('verified', yesNo)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', date)
    .execute()
  await table('authPasskey')
    .addColumn('name', 'text')
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('authUser.id').onDelete('cascade'))
    .addColumn('credentialID', 'text', (column) => column.notNull())
    .addColumn('counter', 'integer', (column) => column.notNull())
    .addColumn('deviceType', 'text', (column) => column.notNull())
    .addColumn('backedUp', yesNo, (column) => column.notNull())
    .addColumn('transports', 'text')
    .addColumn('createdAt', date)
    .addColumn('aaguid', 'text')
    .execute()
  for (const [name, column] of [
    ['authSession', 'userId'],
    ['authAccount', 'userId'],
    ['authVerification', 'identifier'],
    ['authTwoFactor', 'secret'],
    ['authTwoFactor', 'userId'],
    ['authPasskey', 'userId'],
    ['authPasskey', 'credentialID'],
  ] as const)
    await schema.createIndex(`${name}_${column}_idx`).on(name).columns([column]).execute()

  await schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('userId', 'text', (column) => column.unique().references('authUser.id').onDelete('set null'))
    .addColumn('name', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('forgottenAt', 'text')
    .execute()
  await schema
    .createTable('roleGrant')
    .addColumn('personId', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('grantedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('roleGrant_once', ['personId', 'role'])
    .execute()
  await schema
    .createTable('personBlock')
    .addColumn('personId', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('signInLink')
    .addColumn('tokenHash', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text')
    .addColumn('mailbox', 'text')
    .addColumn('next', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('usedAt', 'text')
    .execute()
  await schema.createIndex('signInLink_mailbox').on('signInLink').columns(['mailbox', 'createdAt']).execute()
  await schema
    .createTable('emailChange')
    .addColumn('personId', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('newEmail', 'text', (column) => column.notNull())
    .addColumn('oldTokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('newTokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('oldConfirmedAt', 'text')
    .addColumn('newConfirmedAt', 'text')
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('apiKey')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('beginning', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text')
    .addColumn('lastUsedAt', 'text')
    .execute()
  await schema.createIndex('apiKey_person').on('apiKey').columns(['personId']).execute()
  await schema
    .createTable('accountTry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('accountTry_person').on('accountTry').columns(['personId', 'what', 'at']).execute()
}
