/** Storybook: every state of every widget, on mock centers, without a network. */
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  // mockServiceWorker.js, written by `npx msw init .storybook/public --no-save`.
  staticDirs: ['./public'],
  framework: {
    name: '@storybook/web-components-vite',
    // The project's own vite.config.ts builds three outputs by mode; none of them is this one.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
