/** What the section of hours asks of the server. */
import {
  holidaysChangeShape,
  holidaysShape,
  roomChangeShape,
  serviceChangeShape,
  serviceWeekShape,
} from '../../../../src/api/generated/hours-shapes.ts';
import type {
  CorrectHolidays,
  Holidays,
  HolidaysChange,
  RoomChange,
  SaveDay,
  SaveRoom,
  SaveService,
  ServiceChange,
  ServiceWeek,
} from '../../../../src/api/generated/types.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import type { StaffApi } from '../staff-api.ts';

export async function loadWeek(api: StaffApi, day: Day | undefined): Promise<ServiceWeek> {
  const query = day === undefined ? '' : `?day=${day}`;
  return (await api.ask(`/staff/services/week${query}`, serviceWeekShape, {})).body as ServiceWeek;
}

export async function saveDay(api: StaffApi, serviceId: string, body: SaveDay): Promise<ServiceChange> {
  const path = `/staff/services/${encodeURIComponent(serviceId)}/days`;
  return (await api.post(path, serviceChangeShape, body)) as ServiceChange;
}

export async function saveService(api: StaffApi, body: SaveService): Promise<ServiceChange> {
  return (await api.post('/staff/services', serviceChangeShape, body)) as ServiceChange;
}

export async function loadHolidays(api: StaffApi): Promise<Holidays> {
  return (await api.ask('/staff/holidays', holidaysShape, {})).body as Holidays;
}

export async function correctHolidays(api: StaffApi, body: CorrectHolidays): Promise<HolidaysChange> {
  return (await api.post('/staff/holidays', holidaysChangeShape, body)) as HolidaysChange;
}

export async function saveRoom(api: StaffApi, body: SaveRoom): Promise<RoomChange> {
  return (await api.post('/staff/rooms', roomChangeShape, body)) as RoomChange;
}
