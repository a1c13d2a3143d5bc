/** In Chinese, why a widget could not read. */
import type { TroubleMessages } from '../trouble.ts';

/** `service`: what was asked, `预约服务`. `offline`: what follows for the resident when the device is offline. */
export function troubleMessages(service: string, offline: string): TroubleMessages {
  return {
    trouble: (trouble) =>
      ({
        offline: `设备没有联网，${offline}。`,
        network: `暂时连不上${service}。`,
        busy: '现在访问的人很多，请稍等再试。',
        contract: `${service}的回答有误，请稍后再试。`,
        insecure: `本页是 https 地址，${service}却是 http 地址，浏览器不允许读取。请联系网站管理员。`,
        origin: `${service}没有允许本网站读取，请联系网站管理员。`,
        center: `${service}里找不到这个中心，请联系网站管理员核对中心编号。`,
        server: `${service}出了问题，请稍后再试。`,
      })[trouble],
    minutesAgo: (minutes) =>
      minutes < 1
        ? '刚才'
        : minutes < 60
          ? ` ${Math.floor(minutes)} 分钟前`
          : ` ${Math.floor(minutes / 60)} 小时前`,
  };
}
