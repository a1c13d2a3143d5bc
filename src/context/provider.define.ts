/** Registers `<boai-provider>`, once however often the module is loaded. */
import { BoaiProvider } from './provider.ts';

if (!customElements.get('boai-provider')) customElements.define('boai-provider', BoaiProvider);
