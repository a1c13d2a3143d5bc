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
  intro: '可以用化名，不用身份证，也不用说是什么事。填写的内容只给咨询师看。',
  who: '谁来咨询',
  ages: { '18plus': '我自己，满 18 岁', '14to17': '我自己，14 到 17 岁', under14: '不满 14 岁的孩子' },
  next: '下一步',
  loading: '正在读取可以预约的时间…',
  phone: '电话',
  hours: '开放时间',
};

export default messages;
