import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { rareEndpoints } from '#contract/endpoints-rare'
import { staffEndpoints } from '#contract/endpoints-staff'
import { DropPhone, GivePhone, PhoneView, SetResidentPhone } from '#contract/phones'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { askPhone, dropPhone, givePhone, setResidentPhone } from './service'

export function phoneRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, rareEndpoints.givePhone, {
    who: 'signed-in',
    summary: 'Takes the number behind the code of WeChat’s phone button; it is kept sealed.',
    body: GivePhone,
    reply: PhoneView,
    // Each question is billed.
    limit: { max: 10, perMinutes: 60, by: 'person' },
    prepare: ({ body }) => askPhone(deps, body as GivePhone),
    handle: ({ prepared, ...asking }) => givePhone(deps, asking, prepared),
  })
  serve(app, deps, rareEndpoints.dropPhone, {
    who: 'signed-in',
    summary: 'Forgets my number.',
    body: DropPhone,
    reply: PhoneView,
    handle: (asking) => dropPhone(asking),
  })
  serve(app, deps, staffEndpoints.setResidentPhone, {
    who: 'staff',
    summary: 'Writes down a number that a resident said at the desk, or takes it away.',
    params: IdParams,
    body: SetResidentPhone,
    reply: PhoneView,
    handle: ({ params, body, ...asking }) => setResidentPhone(deps, asking, params.id, body),
  })
}
