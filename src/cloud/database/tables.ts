import type { AdministrationTables } from './tables/administration'
import type { AppointmentsTables } from './tables/appointments'
import type { CallsTables } from './tables/calls'
import type { ImprovementsTables } from './tables/improvements'
import type { IncidentsTables } from './tables/incidents'
import type { LoopTables } from './tables/loop'
import type { MeasuresTables } from './tables/measures'
import type { MessagesOutTables } from './tables/messages-out'
import type { PeopleTables } from './tables/people'
import type { PlacesTables } from './tables/places'
import type { ReportsTables } from './tables/reports'
import type { StaffingTables } from './tables/staffing'
import type { TicketsTables } from './tables/tickets'
import type { WechatTables } from './tables/wechat'

/** Every table of the migrations, as the driver gives and takes rows. snake_case stops in the stores. */
export interface Tables
  extends PlacesTables,
    PeopleTables,
    TicketsTables,
    MeasuresTables,
    LoopTables,
    ImprovementsTables,
    IncidentsTables,
    AppointmentsTables,
    MessagesOutTables,
    ReportsTables,
    StaffingTables,
    WechatTables,
    AdministrationTables,
    CallsTables {}
