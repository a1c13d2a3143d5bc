/** What staff may ask, with a session or a token of their center; which role may ask what is in staff-roles.ts. */
import { Type } from 'typebox';
import { Activity } from './activity.ts';
import { BookingAccess, RescheduleRequest } from './booking.ts';
import { Campaign, CampaignUpdate } from './campaign.ts';
import {
  CampaignEntries,
  CampaignEntry,
  DonationsImport,
  DonationsReport,
  NewCampaignEntry,
  SaveCampaign,
  WithdrawDonor,
} from './campaign-desk.ts';
import { SaveConsultation, StaffConsultations } from './consultation.ts';
import { SaveDay, SaveService, ServiceChange, Services, SlotRoster, StaffBooking } from './desk.ts';
import { callOperations } from './call-operations.ts';
import { callerOperations } from './caller-operations.ts';
import { dayOperations } from './day-operations.ts';
import { figuresOperations } from './figures-operations.ts';
import { Day } from './formats.ts';
import { holidaysOperations } from './holidays-operations.ts';
import { hoursOperations } from './hours-operations.ts';
import {
  CancelActivity,
  ImportReport,
  ImportRequest,
  MoveActivity,
  NewActivity,
  Roster,
  StaffChange,
} from './programme.ts';
import { centerPath, type Operation } from './operation.ts';
import { programmeDeskOperations } from './programme-desk-operations.ts';
import { scanOperations } from './scan-operations.ts';
import { roomOperations } from './room-operations.ts';
import { staffAccountOperations } from './staff-account-operations.ts';

export const staffOperations = {
  importProgramme: {
    method: 'POST',
    path: `${centerPath}/staff/import`,
    summary: 'Load the programme from a CSV, XLSX or ICS file.',
    body: ImportRequest,
    success: { status: 200, schema: ImportReport },
    access: 'staff',
  },
  exportProgramme: {
    method: 'GET',
    path: `${centerPath}/staff/programme.csv`,
    summary: 'The programme as CSV that opens in WPS and Excel.',
    success: { status: 200, media: 'text/csv' },
    access: 'staff',
  },
  loadRoster: {
    method: 'GET',
    path: `${centerPath}/staff/activities/:activity/roster`,
    summary: 'Who is coming to an activity.',
    success: { status: 200, schema: Roster },
    access: 'staff',
  },
  addActivity: {
    method: 'POST',
    path: `${centerPath}/staff/activities`,
    summary: 'Add one activity.',
    body: NewActivity,
    success: { status: 201, schema: Activity },
    access: 'staff',
    keyed: true,
  },
  cancelActivity: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/cancel`,
    summary: 'Cancel one activity, with what replaces it if anything does.',
    body: CancelActivity,
    success: { status: 200, schema: StaffChange },
    access: 'staff',
  },
  moveActivity: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/move`,
    summary: 'Move one date: the old one is shown as cancelled with its replacement, bookings go along.',
    body: MoveActivity,
    success: { status: 200, schema: StaffChange },
    access: 'staff',
  },
  loadServices: {
    method: 'GET',
    path: `${centerPath}/staff/services`,
    summary: 'Services as they are set, with the exceptions and rooms.',
    success: { status: 200, schema: Services },
    access: 'staff',
  },
  saveService: {
    method: 'POST',
    path: `${centerPath}/staff/services`,
    summary: 'Add or change a service; says which bookings no longer fit.',
    body: SaveService,
    success: { status: 200, schema: ServiceChange },
    access: 'staff',
  },
  saveServiceDay: {
    method: 'POST',
    path: `${centerPath}/staff/services/:service/days`,
    summary: 'Other hours or seats on one day, or none; says which bookings no longer fit.',
    body: SaveDay,
    success: { status: 200, schema: ServiceChange },
    access: 'staff',
  },
  loadSlotRoster: {
    method: 'GET',
    path: `${centerPath}/staff/services/:service/roster`,
    summary: 'Who is coming to a service on a day.',
    query: Type.Object({ day: Type.Optional(Day('Default today.')) }),
    success: { status: 200, schema: SlotRoster },
    access: 'staff',
  },
  saveConsultation: {
    method: 'POST',
    path: `${centerPath}/staff/consultation`,
    summary: 'Add or change the consultation service; says which bookings no longer fit.',
    body: SaveConsultation,
    success: { status: 200, schema: ServiceChange },
    access: 'staff',
  },
  loadStaffConsultations: {
    method: 'GET',
    path: `${centerPath}/staff/consultations`,
    summary: 'Consultations of a range of days: times and codes for the desk, content for counsellors.',
    query: Type.Object({
      from: Type.Optional(Day('First day; default today.')),
      to: Type.Optional(Day('Last day, included; default 13 days after `from`.')),
    }),
    success: { status: 200, schema: StaffConsultations },
    access: 'staff',
  },
  saveCampaign: {
    method: 'POST',
    path: `${centerPath}/staff/campaigns`,
    summary: 'Add a campaign or change what is said about it; its figures stay the sums of its entries.',
    body: SaveCampaign,
    success: { status: 200, schema: Campaign },
    access: 'staff',
  },
  loadCampaignEntries: {
    method: 'GET',
    path: `${centerPath}/staff/campaigns/:campaign/entries`,
    summary: 'The books of a campaign, with who entered what.',
    success: { status: 200, schema: CampaignEntries },
    access: 'staff',
  },
  addCampaignEntry: {
    method: 'POST',
    path: `${centerPath}/staff/campaigns/:campaign/entries`,
    summary: 'Enter an amount, or a correction with its reason.',
    body: NewCampaignEntry,
    success: { status: 201, schema: CampaignEntry },
    access: 'staff',
    keyed: true,
  },
  addCampaignUpdate: {
    method: 'POST',
    path: `${centerPath}/staff/campaigns/:campaign/updates`,
    summary: 'Tell how the campaign goes on.',
    body: CampaignUpdate,
    success: { status: 201, schema: Campaign },
    access: 'staff',
    keyed: true,
  },
  importDonations: {
    method: 'POST',
    path: `${centerPath}/staff/donations/import`,
    summary: 'Enter a sheet of amounts. What was entered before is found again and changes nothing.',
    body: DonationsImport,
    success: { status: 200, schema: DonationsReport },
    access: 'staff',
  },
  withdrawDonor: {
    method: 'POST',
    path: `${centerPath}/staff/donors/withdraw`,
    summary: 'A donor no longer wants to be named: the name is deleted, the gifts stay.',
    body: WithdrawDonor,
    success: { status: 200, schema: Type.Object({ withdrawn: Type.Integer() }) },
    access: 'staff',
  },
  reissueBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/reissue`,
    summary: 'A new code and manage link; the old ones end.',
    success: { status: 200, schema: BookingAccess },
    access: 'staff',
    keyed: true,
  },
  cancelStaffBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/cancel`,
    summary: 'Cancel a booking for the center; its places are given back.',
    success: { status: 200, schema: StaffBooking },
    access: 'staff',
  },
  rescheduleStaffBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/reschedule`,
    summary: 'Give a booking another time, agreed on the phone.',
    body: RescheduleRequest,
    success: { status: 200, schema: StaffBooking },
    access: 'staff',
  },
  ...callOperations,
  ...callerOperations,
  ...dayOperations,
  ...figuresOperations,
  ...holidaysOperations,
  ...hoursOperations,
  ...programmeDeskOperations,
  ...scanOperations,
  ...roomOperations,
  ...staffAccountOperations,
} as const satisfies Record<string, Operation>;
