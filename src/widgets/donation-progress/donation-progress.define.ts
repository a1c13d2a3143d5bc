/** Registers `<boai-donation-progress>`, once however often the module is loaded. */
import { BoaiDonationProgress } from './donation-progress.ts';

if (!customElements.get('boai-donation-progress'))
  customElements.define('boai-donation-progress', BoaiDonationProgress);
