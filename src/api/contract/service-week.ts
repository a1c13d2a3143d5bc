/** The week of the services as staff see it: what is offered, why not, and how much of it is taken. */
import { Type } from 'typebox';
import { HolidayYear } from './center.ts';
import { DayException, Room } from './desk.ts';
import { Day, Instant } from './formats.ts';
import { Service, SlotDay } from './service.ts';

const WeekOfService = Type.Object(
  {
    service: Service,
    isConsultation: Type.Boolean({ description: 'It is signed up for in confidence.' }),
    days: Type.Array(SlotDay, { description: 'Every day of the week, also closed ones.' }),
    exceptions: Type.Array(DayException, { description: 'Of the week, and all that are to come; by day.' }),
  },
  { $id: 'WeekOfService' },
);

const RoomUse = Type.Object(
  { room: Type.String(), title: Type.String(), startsAt: Instant('Start.'), endsAt: Instant('End.') },
  { $id: 'RoomUse', description: 'An activity in the room of a service.' },
);

export const ServiceWeek = Type.Object(
  {
    from: Day('Monday.'),
    to: Day('Sunday.'),
    today: Day('The day that it is in the center.'),
    services: Type.Array(WeekOfService, { description: 'In the order of the center.' }),
    uses: Type.Array(RoomUse, { description: 'By start.' }),
    rooms: Type.Array(Room, { description: 'Rooms that staff said something about.' }),
    holidays: Type.Array(HolidayYear),
  },
  { $id: 'ServiceWeek' },
);
