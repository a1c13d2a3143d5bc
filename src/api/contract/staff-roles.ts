/** What each role of the staff may ask: the one place that says so. The server refuses everything else. */
import type { staffOperations } from './staff-operations.ts';

/** In the order of the center's day: who answers the phone, who counsels, who keeps programme and books, who runs it. */
export const staffRoles = ['desk', 'counsellor', 'editor', 'owner'] as const;
export type StaffRole = (typeof staffRoles)[number];

export type StaffOperationId = keyof typeof staffOperations;

const everybody = staffRoles;
/** Whoever serves residents. */
const serving = ['desk', 'editor', 'owner'] as const;
/** Whoever says what the center offers. */
const offering = ['editor', 'owner'] as const;

/** Whoever says who is of the staff. */
const owning = ['owner'] as const;

/** An account or token may have several roles: it may do what any of them may. */
export const rolesOf: Readonly<Record<StaffOperationId, readonly StaffRole[]>> = {
  importProgramme: offering,
  exportProgramme: serving,
  loadRoster: serving,
  addActivity: offering,
  cancelActivity: offering,
  moveActivity: offering,
  loadServices: everybody,
  loadServiceWeek: everybody,
  loadHolidays: everybody,
  correctHolidays: offering,
  saveService: offering,
  saveServiceDay: offering,
  loadSlotRoster: serving,
  saveRoom: offering,
  loadCalls: serving,
  ringCall: serving,
  putOffCall: serving,
  finishCall: serving,
  saveConsultation: offering,
  // Times and codes; what was said is read by the role of counsellor alone.
  loadStaffConsultations: ['desk', 'counsellor', 'owner'],
  saveCampaign: offering,
  loadCampaignEntries: offering,
  addCampaignEntry: offering,
  addCampaignUpdate: offering,
  importDonations: offering,
  withdrawDonor: offering,
  findStaffBookings: serving,
  cancelForCaller: serving,
  moveForCaller: serving,
  acceptForCaller: serving,
  holdForCaller: serving,
  releaseForCaller: serving,
  reissueBooking: serving,
  cancelStaffBooking: serving,
  rescheduleStaffBooking: serving,
  loadDay: serving,
  findArrivals: serving,
  findScanned: serving,
  markBooking: serving,
  signUpForCaller: serving,
  joinActivityWaitlistForCaller: serving,
  bookSlotForCaller: serving,
  joinSlotWaitlistForCaller: serving,
  addWalkIn: serving,
  removeWalkIn: serving,
  // For those who report on the center; whoever is at the desk has no need of them.
  loadFigures: offering,
  previewProgramme: offering,
  applyProgramme: offering,
  loadProgramme: serving,
  editDates: offering,
  moveDates: offering,
  cancelDates: offering,
  loadStaffSession: everybody,
  signOut: everybody,
  loadStaffSessions: everybody,
  endOtherSessions: everybody,
  changePassphrase: everybody,
  loadStaffAccounts: owning,
  addStaffAccount: owning,
  changeStaffAccount: owning,
  resetStaffAccount: owning,
  loadStaffLog: owning,
};

export function mayAsk(roles: readonly StaffRole[], operation: StaffOperationId): boolean {
  return roles.some((role) => rolesOf[operation].includes(role));
}
