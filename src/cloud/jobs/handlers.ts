import type { JobHandlers } from '../queue/job'
import { appointmentReminder } from './appointment-reminder'
import { checkContent } from './check-content'
import { closePeriod } from './close-period'
import { dropPhoto } from './drop-photo'
import { findThemesDaily } from './find-themes'
import { followupSms } from './followup-sms'
import { handOn } from './hand-on'
import { incidentReply } from './incident-reply'
import { incidentTold } from './incident-told'
import { lateList } from './late-list'
import { autoClose, expectedDatePassed, resumePending, returnOffer } from './look-again'
import { openEnds } from './open-ends'
import { planFollowups } from './plan-followups'
import { promiseStep } from './promise-step'
import { sendMessage } from './send-message'
import { tellResident } from './tell-resident'
import { tellStaff } from './tell-staff'
import { urgentAlarm } from './urgent-alarm'
import { wechatPush } from './wechat-push'

/** What each kind of job does; a kind without a handler does not compile. */
export const jobHandlers: JobHandlers = {
  'auto-close': autoClose,
  'promise-step': promiseStep,
  'late-list': lateList,
  'close-period': closePeriod,
  'resume-pending': resumePending,
  'return-offer': returnOffer,
  'expected-date-passed': expectedDatePassed,
  'appointment-reminder': appointmentReminder,
  'tell-resident': tellResident,
  'tell-staff': tellStaff,
  'drop-photo': dropPhoto,
  'incident-told': incidentTold,
  'incident-reply': incidentReply,
  'send-message': sendMessage,
  'urgent-alarm': urgentAlarm,
  'hand-on': handOn,
  'check-content': checkContent,
  'wechat-push': wechatPush,
  'plan-followups': planFollowups,
  'followup-sms': followupSms,
  'open-ends': openEnds,
  'find-themes': findThemesDaily,
}
