import type { FastifyInstance } from 'fastify'
import { endpoints } from '#contract/endpoints'
import {
  DemoIdentities,
  Done,
  Me,
  SessionView,
  SignInAsDemo,
  SignInWithWechat,
  SignOut,
  UpdateMe,
} from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { viewMe } from '../../people/me'
import { listDemoIdentities, signInAsDemo } from './demo'
import { signInWithWechat, signOut, updateMe } from './service'

export function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.signInWithWechat, {
    who: 'anyone',
    summary: 'Exchanges a wx.login code for a session token; makes the person at the first login.',
    body: SignInWithWechat,
    reply: SessionView,
    problems: ['not-allowed'],
    // Many phones share one address of a mobile network.
    limit: { max: 60, perMinutes: 1, by: 'address' },
    handle: ({ body, hostedOpenid, now }) => signInWithWechat(deps, body, hostedOpenid, now),
  })

  serve(app, deps, endpoints.signOut, {
    who: 'signed-in',
    summary: 'Ends this session, or all sessions of the person.',
    body: SignOut,
    reply: Done,
    key: 'optional',
    handle: ({ db, caller, body, now }) => signOut(db, caller, body.everywhere ?? false, now),
  })

  serve(app, deps, endpoints.getMe, {
    who: 'signed-in',
    summary: 'The person behind the session, with homes, staff seats and unread messages.',
    reply: Me,
    handle: ({ db, caller }) => viewMe(db, caller.personId),
  })

  serve(app, deps, endpoints.updateMe, {
    who: 'signed-in',
    summary: 'Changes display name, language or elder mode.',
    body: UpdateMe,
    reply: Me,
    handle: ({ db, caller, body, now }) => updateMe(deps, db, caller, body, now),
  })

  // Without the demo switch these two addresses do not exist.
  if (deps.demo) demoRoutes(app, deps)
}

function demoRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listDemoIdentities, {
    who: 'anyone',
    summary: 'Demo only: the persons whom a visitor may step in as.',
    reply: DemoIdentities,
    handle: () => listDemoIdentities(deps),
  })

  serve(app, deps, endpoints.signInAsDemo, {
    who: 'anyone',
    summary: 'Demo only: a session token for one of the demo identities.',
    body: SignInAsDemo,
    reply: SessionView,
    problems: ['not-found'],
    limit: { max: 120, perMinutes: 1, by: 'address' },
    handle: ({ body, now }) => signInAsDemo(deps, body.id, now),
  })
}
