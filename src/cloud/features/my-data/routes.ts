import type { FastifyInstance } from 'fastify'
import { endpoints } from '#contract/endpoints'
import {
  ChangeConsent,
  ConsentView,
  DeleteMe,
  MyData,
  MyExport,
  NameViews,
  Wishes,
} from '#contract/my-data'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { deleteMe } from './delete'
import { exportMyData } from './export'
import { changeConsent, changeWishes, getMyData, listNameViews } from './service'

export function myDataRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.getMyData, {
    who: 'signed-in',
    summary: 'What is kept about me: counts, wishes, consent, and the phones that are signed in.',
    reply: MyData,
    handle: (giving) => getMyData(deps, giving),
  })

  serve(app, deps, endpoints.exportMyData, {
    who: 'signed-in',
    summary: 'Everything that is kept about me as one JSON document; nothing about anybody else.',
    reply: MyExport,
    limit: { max: 20, perMinutes: 60, by: 'person' },
    handle: (giving) => exportMyData(deps, giving),
  })

  serve(app, deps, endpoints.listNameViews, {
    who: 'signed-in',
    summary: 'Who of the staff has looked at my name although I had hidden it, newest first.',
    reply: NameViews,
    handle: (giving) => listNameViews(giving),
  })

  serve(app, deps, endpoints.changeWishes, {
    who: 'signed-in',
    summary: 'Changes how I want to be reached; the in-app inbox always stays.',
    body: Wishes,
    reply: Wishes,
    handle: ({ body, ...giving }) => changeWishes(giving, body),
  })

  serve(app, deps, endpoints.changeConsent, {
    who: 'signed-in',
    summary:
      'Gives or withdraws the consent to the privacy text; without it only public things stay.',
    body: ChangeConsent,
    reply: ConsentView,
    handle: ({ body, ...giving }) => changeConsent(giving, body),
  })

  serve(app, deps, endpoints.deleteMe, {
    who: 'signed-in',
    summary: 'Deletes the account: name and login go at once, what was written and counted stays.',
    body: DeleteMe,
    reply: Done,
    problems: ['not-allowed'],
    handle: ({ body: _sure, ...giving }) => deleteMe(giving),
  })
}
