import type { FiguresQuery, LoopView, ReachView, VoiceView } from '#contract/insight'
import { companySatisfaction } from '#domain/ratings/company'
import { isWhole } from '#domain/reports/narrowed'
import { collectLoop, collectReach, collectVoice, type Scope } from '../../figures/collect'
import { findShare } from '../../figures/company-store'
import { type Asking, askedScope } from './scope'
import { findPlace, listAliases } from './store'

/** STF-08: promised and kept. */
export async function getLoopFigures(asking: Asking, query: FiguresQuery): Promise<LoopView> {
  const { head, scope } = await askedScope(asking, query, 'getLoopFigures')
  const figures = await collectLoop(asking.db, scope)
  return { ...head, figures, staff: await listAliases(asking.db, scope.communityId) }
}

/** The communities that the caller answers for, weighted by occupied homes; null for one alone. */
async function companyOf({ db, caller }: Asking, scope: Scope): Promise<VoiceView['company']> {
  const ids = caller.seats
    .filter(({ role }) => role === 'manager' || role === 'admin')
    .map(({ communityId }) => communityId)
  if (ids.length < 2) return null
  const names = new Map<string, string>()
  const shares = []
  for (const communityId of [...new Set(ids)].sort()) {
    names.set(communityId, (await findPlace(db, communityId)).name)
    shares.push(await findShare(db, { ...scope, communityId }))
  }
  const { counted, listed, ...score } = companySatisfaction(shares)
  const named = (list: readonly string[]) => list.map((id) => names.get(id) ?? '')
  return { ...score, counted: named(counted), listed: named(listed) }
}

/** STF-08: what residents said. */
export async function getVoiceFigures(asking: Asking, query: FiguresQuery): Promise<VoiceView> {
  const { head, scope } = await askedScope(asking, query, 'getVoiceFigures')
  const figures = await collectVoice(asking.db, scope)
  const company = isWhole(scope.narrowed) ? await companyOf(asking, scope) : null
  return { ...head, figures, company }
}

/** STF-08: who was reached. */
export async function getReachFigures(asking: Asking, query: FiguresQuery): Promise<ReachView> {
  const { head, scope } = await askedScope(asking, query, 'getReachFigures')
  const figures = await collectReach(asking.db, scope)
  const buildings = head.buildings.length === 0 ? [] : figures.buildings
  return { ...head, figures: { ...figures, buildings } }
}
