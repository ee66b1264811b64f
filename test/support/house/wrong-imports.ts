/** One deliberately wrong import: the wall it must run into, the file it stands in, what it asks for. */
export type WrongImport = readonly [wall: string, file: string, statement: string]

const PAGE = 'src/miniapp/pages/home/index.ts'

export const WRONG_IMPORTS: readonly WrongImport[] = [
  ['domain-stands-alone', 'src/domain/asks-contract.ts', "import '#contract/problems'"],
  ['domain-stands-alone', 'src/domain/asks-cloud.ts', "import '../cloud/app'"],
  ['contract-knows-domain', 'src/contract/asks-cloud.ts', "import '#cloud/app'"],
  ['contract-knows-domain', 'src/contract/asks-phone.ts', "import '#miniapp/lib/call'"],
  ['cloud-is-not-the-phone', 'src/cloud/asks-phone.ts', "import '#miniapp/lib/call'"],
  ['phone-is-not-the-cloud', 'src/miniapp/lib/asks-cloud.ts', "import '#cloud/app'"],
  [
    'phone-is-not-the-cloud',
    'src/miniapp/lib/asks-type.ts',
    "import type { App } from '#cloud/app'",
  ],
  ['schemas-stay-off-the-phone', 'src/miniapp/lib/asks-schema.ts', "import '#contract/tickets'"],
  ['features-are-neighbours', 'src/cloud/features/nps/neighbour.ts', "import '../tickets/store'"],
  ['features-are-neighbours', 'src/miniapp/features/nps/neighbour.ts', "import '../tickets/card'"],
  ['features-are-neighbours', 'src/miniapp/staff/features/ticket/x.ts', "import '../desk/list'"],
  [
    'nothing-reaches-into-staff',
    'src/miniapp/lib/staff.ts',
    "import '../staff/features/desk/list'",
  ],
  [
    'nothing-reaches-into-staff',
    'src/miniapp/lib/office.ts',
    "import '../office/features/insight/view'",
  ],
  [
    'features-are-neighbours',
    'src/miniapp/office/features/reports/x.ts',
    "import '../insight/view'",
  ],
  [
    'desk-and-office-stand-apart',
    'src/miniapp/office/features/reports/desk.ts',
    "import '../../../staff/features/desk/list'",
  ],
  [
    'desk-and-office-stand-apart',
    'src/miniapp/staff/features/desk/office.ts',
    "import '../../../office/features/insight/view'",
  ],
  ['domain-buys-nothing', 'src/domain/buys.ts', "import 'dayjs'"],
  ['domain-buys-nothing', 'src/domain/reads.ts', "import 'node:fs'"],
  ['parts-know-no-feature', 'src/miniapp/ui/part.ts', "import '../features/tickets/card'"],
  ['parts-know-no-feature', 'src/cloud/http/part.ts', "import '../features/tickets/store'"],
  ['parts-know-no-feature', 'src/cloud/followups/part.ts', "import '../features/tickets/store'"],
  [
    'features-know-no-page',
    'src/miniapp/features/tickets/page.ts',
    "import '../../pages/home/index'",
  ],
  ['features-know-no-page', 'src/cloud/features/tickets/app.ts', "import '../../app'"],
  ['contract-buys-schemas-only', 'src/contract/buys.ts', "import 'dayjs'"],
  ['phone-promises-carry-no-schema', 'src/contract/endpoints.ts', "import './tickets'"],
  ['phone-promises-carry-no-schema', 'src/contract/problems.ts', "import '@sinclair/typebox'"],
  [
    'staff-verbs-stay-with-staff',
    'src/miniapp/lib/staff-verbs.ts',
    "import '#contract/endpoints-staff'",
  ],
  ['phone-buys-little', 'src/miniapp/lib/buys.ts', "import 'fastify'"],
  ['phone-buys-little', 'src/miniapp/lib/node.ts', "import 'node:path'"],
  ['no-cycles', 'src/domain/about.ts', "import './round'"],
]

/** What the wrong ones ask for, and imports that are right: no wall may answer to these. */
export const RIGHT_FILES: Readonly<Record<string, string>> = {
  'src/domain/round.ts': "import './about'", // the other half of the wrong circle
  'src/domain/time.ts': "import 'dayjs'",
  'src/contract/tickets.ts': "import '@sinclair/typebox'\nimport '#domain/time'",
  'src/contract/common.ts': "import type { Static } from '@sinclair/typebox'",
  'src/cloud/app.ts': "import './features/tickets/store'\nimport 'fastify'",
  'src/cloud/features/tickets/store.ts': "import '#contract/tickets'\nimport '../../http/serve'",
  'src/cloud/http/serve.ts': "import '#contract/common'",
  'src/miniapp/lib/call.ts':
    "import '#contract/endpoints'\nimport type { T } from '#contract/common'",
  'src/miniapp/features/tickets/card.ts':
    "import '../../lib/call'\nimport '#domain/time'\nimport 'dayjs'",
  'src/contract/endpoints-staff.ts': "import './endpoint'",
  'src/miniapp/staff/features/desk/list.ts':
    "import '../../../lib/call'\nimport '#contract/endpoints-staff'",
  'src/miniapp/staff/ui/bar.ts': "import '../../lib/call'",
  'src/miniapp/office/features/insight/view.ts': "import '../../../staff/ui/bar'",
  [PAGE]: "import '../../features/tickets/card'",
}
