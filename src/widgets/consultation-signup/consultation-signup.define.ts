/** Registers `<boai-consultation-signup>`, once. */
import { BoaiConsultationSignup } from './consultation-signup.ts';

if (!customElements.get('boai-consultation-signup')) {
  customElements.define('boai-consultation-signup', BoaiConsultationSignup);
}
