/** What the rooms of the section of hours say. */
import { inLanguage } from '../../language.ts';

const zhCN = {
  title: '房间能不能合用',
  intro: '一次一用：房间里有活动的时候，服务的时段不能预约。可以合用：活动和预约各用各的，互不影响。',
  shared: { yes: '可以合用', no: '一次一用' },
  share: '改成可以合用',
  keep: '改成一次一用',
  heading: (room: string, wanted: string) => `${room}：${wanted}`,
  words: {
    share: '房间里有活动的时候，服务的时段也可以预约。',
    keep: '房间里有活动的时候，服务的时段不能预约。',
  },
  uses: {
    share: '这些活动和预约会在同一时间、同一房间：',
    keep: '这些活动的时间不能预约：',
  },
  none: '目前没有活动和服务的时间撞在一起。',
  saved: (room: string, wanted: string) => `已保存：${room}${wanted}。`,
};

type RoomsTexts = typeof zhCN;

const en: RoomsTexts = {
  title: 'Shared rooms',
  intro:
    'One use at a time: while an activity is in the room, no slot there can be booked. Shared: activities and bookings do not touch each other.',
  shared: { yes: 'shared', no: 'one use at a time' },
  share: 'Let it be shared',
  keep: 'One use at a time',
  heading: (room, wanted) => `${room}: ${wanted}`,
  words: {
    share: 'While an activity is in the room, slots can be booked as well.',
    keep: 'While an activity is in the room, no slot can be booked.',
  },
  uses: {
    share: 'These activities and the bookings will be in the room at the same time:',
    keep: 'While these activities last nothing can be booked:',
  },
  none: 'At present no activity is there while a service is open.',
  saved: (room, wanted) => `Saved: ${room}, ${wanted}.`,
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
