/** Unreviewed machine-made translation. In Traditional Chinese, why a widget could not read. */
import type { TroubleMessages } from '../trouble.ts';

/** `service`: what was asked, `預約服務`. `offline`: what follows for the resident when the device is offline. */
export function troubleMessages(service: string, offline: string): TroubleMessages {
  return {
    trouble: (trouble) =>
      ({
        offline: `裝置沒有連上網路，${offline}。`,
        network: `暫時連不上${service}。`,
        busy: '目前使用的人很多，請稍候再試。',
        contract: `${service}的回覆有誤，請稍後再試。`,
        insecure: `本頁是 https 網址，${service}卻是 http 網址，瀏覽器不允許讀取。請聯絡網站管理員。`,
        origin: `${service}沒有允許本網站讀取，請聯絡網站管理員。`,
        center: `${service}裡找不到這個中心，請聯絡網站管理員核對中心編號。`,
        server: `${service}發生問題，請稍後再試。`,
      })[trouble],
    minutesAgo: (minutes) =>
      minutes < 1
        ? '剛才'
        : minutes < 60
          ? ` ${Math.floor(minutes)} 分鐘前`
          : ` ${Math.floor(minutes / 60)} 小時前`,
  };
}
