import type { SmsSettings } from './settings'
import { SmsServer } from './stand-in'
import { STAND_IN_IDS } from './templates'

/**
 * QS-8: in the demo, which production refuses, texts go to a stand-in even where an account is set up: its people
 * have made-up numbers, and those may be somebody's.
 */
export async function demoTexts<S extends SmsSettings & { readonly demo: boolean }>(
  settings: S,
): Promise<[S, { readonly stop: () => Promise<void> } | null]> {
  if (!settings.demo) return [settings, null]
  const server = await SmsServer.start(Date.now)
  const texting = { ...settings, sms: server.account, textTemplates: STAND_IN_IDS }
  return [texting, { stop: () => server.stop() }]
}
