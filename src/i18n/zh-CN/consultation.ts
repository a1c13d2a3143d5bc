/** The sign-up for a consultation in Chinese: what the first screen says. */
import type { ConsultationMessages } from '../consultation.ts';

const messages: ConsultationMessages = {
  consultation: '心理咨询报名',
  leave: '离开此页',
  leaveHow: '连按三次 Esc 键也可以',
  helpTitle: '现在就需要有人帮助',
  helpNow: '如正处于危险，请立即拨打 120 或 110，不要等待预约。',
  helpLines: { psychological: '全国心理援助热线', medical: '急救', danger: '报警', youth: '青少年服务热线' },
  helpHours: { psychological: '每天至少 18 小时有人接听', youth: '接听时间各地不同' },
  roomAndTime: (room, minutes) => `${room && `${room} · `}每次 ${minutes} 分钟`,
  loading: '正在读取可以预约的时间…',
  phone: '电话',
  hours: '开放时间',
};

export default messages;
