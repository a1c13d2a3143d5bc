/** My bookings in Chinese, the source of all texts: what the first screen says. */
import type { MyBookingsMessages } from '../my-bookings.ts';

const messages: MyBookingsMessages = {
  myBookings: '我的预约',
  find: '查预约',
  findHow: '报名、预约和候补都在这里看，也在这里改时间、取消。',
  code: '预约号或报名号',
  codeHint: '8 位字母和数字，大小写都可以',
  phone: '预约时留的电话',
  phoneHint: '手机或固定电话；没有留电话的不用填',
  finding: '正在查找…',
  lostCode: '号码丢了？打电话给我们，说出名字和电话，工作人员帮您找回来。',
  helpByPhone: '有问题请打电话',
  loading: '正在读取您的预约…',
  tryAgain: '再试一次',
  notLoaded: '网络不太好，没有读到。请再试一次，或者打电话问。',
};

export default messages;
