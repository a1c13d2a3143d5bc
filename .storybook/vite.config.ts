/** How Storybook is built: as Vite does by itself, with the decorators and class fields that tsconfig.json says. */
import { defineConfig } from 'vite';

export default defineConfig({});
