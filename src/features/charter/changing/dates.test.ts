import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refusedAs } from '../../hosters/testing-by-hand.ts'
import { charterInForce, versionInForce } from '../queries.ts'
import { openDocument, other, today } from '../testing-verbs.ts'

describe('dates come in order', () => {
  test('proposed today at the latest, once', async () => {
    const { begin, propose } = await openDocument()
    const draft = await begin()
    await assert.rejects(propose(draft, '2026-11-24'), refusedAs(422, 'charter.day-to-come'))
    for (const day of ['2026-02-30', 'yesterday', '2026-11', '', '2026-13-01'])
      await assert.rejects(propose(draft, day), refusedAs(422, 'charter.day-wrong'), day)
    const proposed = await propose(draft, '2026-11-01')
    assert.equal(proposed.proposedOn, '2026-11-01')
    await assert.rejects(propose(proposed), refusedAs(409, 'charter.proposed-already'))
  })

  test('adopted after that, in force after that, in ten years at most', async () => {
    const { begin, propose, adopt } = await openDocument()
    const proposed = await propose(await begin(), '2026-11-01')
    const adoptedOn = (adoptedOn: string, inForceOn = adoptedOn) => adopt(proposed, { adoptedOn, inForceOn })
    await assert.rejects(adoptedOn('2026-10-31'), refusedAs(422, 'charter.adopted-before-proposed'))
    await assert.rejects(adoptedOn('2026-11-24'), refusedAs(422, 'charter.day-to-come'))
    await assert.rejects(adoptedOn('2026-11-02', '2026-11-01'), refusedAs(422, 'charter.force-before-adopted'))
    await assert.rejects(adoptedOn('2026-11-02', '2036-11-24'), refusedAs(422, 'charter.force-too-far'))
    const { adoptedOn: day, inForceOn, decisionName } = await adoptedOn('2026-11-02', '2027-01-01')
    assert.deepEqual([day, inForceOn, decisionName], ['2026-11-02', '2027-01-01', 'AG 2026'])
  })

  test('no two get force on one day, nor on a day that nobody knows', async () => {
    const { begin, adopt, withdraw } = await openDocument()
    const draft = await begin()
    const same = { adoptedOn: '2025-12-20', inForceOn: '2026-01-01' }
    await assert.rejects(adopt(draft, same), refusedAs(422, 'charter.force-day-taken'))
    const undated = await adopt(draft, 'undated')
    await assert.rejects(adopt(await begin(), 'undated'), refusedAs(409, 'charter.undated-already'))
    await withdraw(undated)
    assert.equal((await adopt(await begin(), 'undated')).undated, true)
  })

  test('withdrawn after that, once', async () => {
    const { version, withdraw } = await openDocument()
    await assert.rejects(withdraw(version, '2025-12-11'), refusedAs(422, 'charter.withdrawn-before'))
    await assert.rejects(withdraw(version, '2026-11-24'), refusedAs(422, 'charter.day-to-come'))
    const withdrawn = await withdraw(version)
    await assert.rejects(withdraw(withdrawn), refusedAs(409, 'charter.withdrawn-already'))
  })
})

describe('an adopted version', () => {
  test('says for ever what was adopted', async () => {
    const { version, edit, propose, adopt } = await openDocument()
    await assert.rejects(edit(version), refusedAs(409, 'charter.adopted-already'))
    await assert.rejects(propose(version), refusedAs(409, 'charter.adopted-already'))
    await assert.rejects(adopt(version), refusedAs(409, 'charter.adopted-already'))
  })

  test('has force from its day on, in the place of the one before', async () => {
    const { db, document, begin, edit, adopt } = await openDocument()
    await adopt(await edit(await begin()), { adoptedOn: today, inForceOn: '2027-01-01' })
    const number = async (day: string) => (await versionInForce(db, document.id, day))?.number
    assert.deepEqual([await number('2025-12-31'), await number(today), await number('2027-01-01')], [undefined, 1, 2])
    const charter = await charterInForce(db, '2027-01-01')
    assert.deepEqual([charter?.document.slug, charter?.version.number, charter?.content], ['charter', 2, other])
  })

  test('that is withdrawn cannot be changed either, and leaves force to the one before', async () => {
    const { db, begin, edit, adopt, withdraw } = await openDocument()
    const second = await adopt(await edit(await begin()))
    assert.equal((await charterInForce(db, today))?.version.number, 2)
    const withdrawn = await withdraw(second)
    assert.equal((await charterInForce(db, today))?.version.number, 1)
    await assert.rejects(edit(withdrawn), refusedAs(409, 'charter.adopted-already'))
  })
})
