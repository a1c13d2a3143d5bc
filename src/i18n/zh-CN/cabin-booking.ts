/** Booking a service in Chinese: what the first screen says. */
import type { CabinMessages } from '../cabin-booking.ts';
import dayChoice from './day-choice.ts';

const messages: CabinMessages = {
  ...dayChoice,
  booking: '预约服务',
  roomAndTime: (room, minutes) => `${room && `${room} · `}每次 ${minutes} 分钟`,
  loading: '正在读取可以预约的时间…',
  phone: '电话',
  hours: '开放时间',
};

export default messages;
