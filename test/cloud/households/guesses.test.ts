import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { openWorld } from '../../support/cloud/world'

test('guessing home codes ends after ten tries an hour, for the guesser only (QS-4: no lock-out of the victim)', async () => {
  const world = await openWorld({ limits: true })
  const guesser = world.as(await world.newPerson('Guesser'))
  const guess = (code: string) =>
    guesser.ask(endpoints.bindHomeByCode, { body: { code, role: 'owner' } })
  const tries = []
  for (let n = 0; n < 12; n++) tries.push(await guess(`ABCDE-FGH${String(n).padStart(2, '0')}`))
  expect(tries.map((one) => one.status)).toEqual([...Array(10).fill(400), 429, 429])
  expect(Number(tries.at(-1)?.headers['retry-after'])).toBeGreaterThan(3000)
  const house = world.here.houses[2]
  const desk = world.as(world.staff.frontdesk)
  const { code } = (
    await desk.ask(staffEndpoints.renewHomeCode, {
      params: { id: house?.id ?? '' },
      body: { communityId: world.here.id },
    })
  ).body
  // Even the right code does not help the guesser now, and its owner enters undisturbed.
  expect((await guess(code)).status).toBe(429)
  const owner = world.as(await world.newPerson('Owner'))
  expect(
    (await owner.ask(endpoints.bindHomeByCode, { body: { code, role: 'owner' } })).body.state,
  ).toBe('bound')
  await world.close()
})
