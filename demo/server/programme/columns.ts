/** The columns of the programme's sheet: which headers mean what, in Chinese and English. */
import type { Header, Vocabulary } from '../sheets/header.ts';

export type Column =
  | 'number'
  | 'title'
  | 'category'
  | 'room'
  | 'date'
  | 'endDate'
  | 'start'
  | 'end'
  | 'time'
  | 'duration'
  | 'capacity'
  | 'waitlist'
  | 'repeat'
  | 'until'
  | 'except'
  | 'opens'
  | 'closes'
  | 'audience'
  | 'bring'
  | 'phone'
  | 'description';

/** The first spelling of each is what the export writes. */
const spellings: Readonly<Record<Column, readonly string[]>> = {
  number: ['编号', '活动编号', '编码', '活动编码', '唯一编号', 'id', 'uid', 'number', 'no', 'activityid'],
  title: ['活动名称', '活动', '名称', '标题', '活动标题', '活动主题', '主题', '项目', '活动项目', '活动内容', '课程', '课程名称', '事项', 'title', 'name', 'activity', 'activityname', 'event', 'eventname', 'subject', 'summary'],
  category: ['类别', '分类', '类型', '活动类别', '活动类型', '活动分类', '板块', '服务类别', 'category', 'type', 'kind'],
  room: ['地点', '活动地点', '场地', '活动场地', '地址', '活动地址', '位置', '教室', '房间', '场所', '活动室', 'room', 'place', 'location', 'venue', 'where'],
  date: ['日期', '活动日期', '开始日期', '起始日期', '首次日期', '开课日期', '举办日期', '第一次', 'date', 'day', 'startdate', 'firstdate', 'firstday'],
  endDate: ['结束日期', '活动结束日期', 'enddate'],
  start: ['开始时间', '开始', '起始时间', '开始时刻', '活动开始时间', '活动开始', '开场时间', '起', 'start', 'starttime', 'starts', 'from', 'begin', 'begins'],
  end: ['结束时间', '结束', '活动结束时间', '活动结束', '结束时刻', '终止时间', '止', 'end', 'endtime', 'ends', 'to', 'finish'],
  time: ['时间', '活动时间', '时间段', '时段', '上课时间', '起止时间', 'time', 'times', 'hours'],
  duration: ['时长', '活动时长', 'duration'],
  capacity: ['名额', '人数', '容量', '名额数', '总名额', '可报名人数', '报名人数上限', '限额', '人数限制', '人数上限', '限报人数', '参加人数', '活动名额', '招募人数', 'capacity', 'places', 'seats', 'limit', 'maxparticipants', 'quota'],
  waitlist: ['候补名额', '候补', '候补人数', '候补名额数', '备选名额', '替补名额', 'waitlist', 'waitinglist', 'waitlistcapacity', 'waitlistplaces'],
  repeat: ['重复', '周期', '重复方式', '重复规则', '频率', '频次', '循环', '活动周期', '举办频率', 'repeat', 'repeats', 'recurrence', 'frequency', 'every'],
  until: ['重复至', '重复截止', '重复到', '截止日期', '周期截止', '循环至', '重复结束', '重复结束日期', '末次日期', '最后日期', '最后一次', 'until', 'repeatuntil', 'repeatsuntil', 'lastdate'],
  except: ['停办日期', '停课日期', '除外日期', '例外日期', '休息日期', '取消日期', '不举办日期', '停办', 'except', 'exceptions', 'cancelleddates', 'exdate'],
  opens: ['报名开始', '报名开始时间', '开始报名', '开始报名时间', '报名起始', '报名开放', '报名开放时间', 'opens', 'signupopens', 'registrationopens', 'bookingopens'],
  closes: ['报名截止', '报名截止时间', '截止报名', '报名结束', '报名结束时间', '截止时间', '报名截止日期', '截止', 'closes', 'signupcloses', 'registrationcloses', 'bookingcloses', 'deadline'],
  audience: ['对象', '适合人群', '参加对象', '活动对象', '面向对象', '面向人群', '服务对象', '人群', '适用人群', '参与对象', '招募对象', 'audience', 'for', 'forwhom', 'who'],
  bring: ['携带物品', '请携带', '携带', '自带', '自备', '自备物品', '需携带', '物品准备', 'bring', 'whattobring', 'pleasebring'],
  phone: ['联系电话', '电话', '咨询电话', '报名电话', '联系方式', '手机', '联系人电话', 'phone', 'telephone', 'tel', 'contact', 'contactphone'],
  description: ['说明', '备注', '描述', '简介', '活动说明', '活动简介', '活动描述', '详情', '内容', '内容简介', '注意事项', '介绍', 'description', 'notes', 'note', 'remarks', 'details', 'comment'],
}; // prettier-ignore

export function headerOf(column: Column): string {
  return spellings[column][0]!;
}

/** The columns without which no row can be read. */
function missingColumns({ positions }: Header<Column>): readonly Column[] {
  const missing: Column[] = [];
  if (!positions.has('title')) missing.push('title');
  if (!positions.has('room')) missing.push('room');
  if (!positions.has('date') && !positions.has('start') && !positions.has('time')) missing.push('date');
  if (!positions.has('start') && !positions.has('time')) missing.push('start');
  if (!positions.has('end') && !positions.has('time') && !positions.has('duration')) missing.push('end');
  return missing;
}

export const programmeColumns: Vocabulary<Column> = {
  spellings,
  // The count of the row, the weekday.
  ofNoMeaning: new Set(['序号', '星期', '周几', '#']),
  missing: missingColumns,
};
