/** The sections of the staff page: what each is called, who sees it, and its element. */
import { html, type TemplateResult } from 'lit';
import { mayAsk, type StaffOperationId, type StaffRole } from '../../../src/api/contract/staff-roles.ts';
import { DeskCallCount } from './calls/call-count.ts';
import { DeskCalls } from './calls/calls.ts';
import { DeskCaller } from './phone/caller.ts';
import { DeskPhone } from './phone/phone-booking.ts';
import { DeskHolidays } from './hours/holidays/holidays.ts';
import { DeskHours } from './hours/hours.ts';
import { DeskRooms } from './hours/rooms/rooms.ts';
import { DeskConsultations } from './consultations/consultations.ts';
import { DeskCampaignCard } from './donations/campaign-card.ts';
import { DeskDonations } from './donations/donations.ts';
import { DeskFigures } from './figures/figures.ts';
import { DeskProgramme } from './programme/programme.ts';
import { DeskAccounts } from './team/accounts.ts';
import { DeskLog } from './team/log.ts';
import { DeskTeam } from './team/team.ts';
import type { StaffApi } from './staff-api.ts';
import { texts } from './texts.ts';
import { DeskScan } from './today/scan.ts';
import { DeskToday } from './today/today.ts';

/** What every section is given. */
export interface SectionProps {
  readonly api: StaffApi;
  readonly roles: readonly StaffRole[];
}

export interface Section {
  /** Also the end of its address: `/desk/#today`. */
  readonly id: string;
  title(): string;
  /** Whoever may ask this of the server sees the section. */
  readonly needs: StaffOperationId;
  render(props: SectionProps): TemplateResult;
  /** What stands beside its name: how much there is to do. */
  badge?(props: SectionProps): TemplateResult;
}

const sections: readonly Section[] = [
  {
    id: 'today',
    title: () => texts.today,
    needs: 'loadDay',
    render: ({ api, roles }) => html`<boai-desk-today .api=${api} .roles=${roles}></boai-desk-today>`,
  },
  {
    id: 'calls',
    title: () => texts.calls,
    needs: 'loadCalls',
    render: ({ api }) => html`<boai-desk-calls .api=${api}></boai-desk-calls>`,
    badge: ({ api }) => html`<boai-desk-call-count .api=${api}></boai-desk-call-count>`,
  },
  {
    id: 'phone',
    title: () => texts.phone,
    needs: 'bookSlotForCaller',
    render: ({ api }) => html`<boai-desk-caller .api=${api}></boai-desk-caller>`,
  },
  {
    id: 'programme',
    title: () => texts.programme,
    needs: 'loadProgramme',
    render: ({ api, roles }) => html`<boai-desk-programme .api=${api} .roles=${roles}></boai-desk-programme>`,
  },
  {
    id: 'hours',
    title: () => texts.hours,
    needs: 'loadServiceWeek',
    render: ({ api, roles }) => html`<boai-desk-hours .api=${api} .roles=${roles}></boai-desk-hours>`,
  },
  {
    id: 'consultations',
    title: () => texts.consultations,
    needs: 'loadStaffConsultations',
    render: ({ api, roles }) =>
      html`<boai-desk-consultations .api=${api} .roles=${roles}></boai-desk-consultations>`,
  },
  {
    id: 'donations',
    title: () => texts.donations,
    needs: 'addCampaignEntry',
    render: ({ api }) => html`<boai-desk-donations .api=${api}></boai-desk-donations>`,
  },
  {
    id: 'figures',
    title: () => texts.figures,
    needs: 'loadFigures',
    render: ({ api }) => html`<boai-desk-figures .api=${api}></boai-desk-figures>`,
  },
  {
    id: 'team',
    title: () => texts.team,
    needs: 'loadStaffSessions',
    render: ({ api, roles }) => html`<boai-desk-team .api=${api} .roles=${roles}></boai-desk-team>`,
  },
];

export function sectionsOf(roles: readonly StaffRole[]): readonly Section[] {
  return sections.filter(({ needs }) => mayAsk(roles, needs));
}

export function defineSections(): void {
  customElements.define('boai-desk-today', DeskToday);
  customElements.define('boai-desk-scan', DeskScan);
  customElements.define('boai-desk-calls', DeskCalls);
  customElements.define('boai-desk-caller', DeskCaller);
  customElements.define('boai-desk-phone', DeskPhone);
  customElements.define('boai-desk-call-count', DeskCallCount);
  customElements.define('boai-desk-hours', DeskHours);
  customElements.define('boai-desk-holidays', DeskHolidays);
  customElements.define('boai-desk-rooms', DeskRooms);
  customElements.define('boai-desk-consultations', DeskConsultations);
  customElements.define('boai-desk-donations', DeskDonations);
  customElements.define('boai-desk-campaign-card', DeskCampaignCard);
  customElements.define('boai-desk-programme', DeskProgramme);
  customElements.define('boai-desk-team', DeskTeam);
  customElements.define('boai-desk-accounts', DeskAccounts);
  customElements.define('boai-desk-log', DeskLog);
  customElements.define('boai-desk-figures', DeskFigures);
}
