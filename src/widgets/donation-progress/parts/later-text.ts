/** What the widget says after its first screen: with the rest in English, a file of its own in Chinese. */
import type { DonationMessages, LaterDonationMessages } from '../../../i18n/donation-progress.ts';
import chinese from '../../../i18n/zh-CN/later-donation-progress.ts';

export function laterText({ later = chinese }: DonationMessages): LaterDonationMessages {
  return later;
}
