import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// The page is served by the app itself, so nothing is fetched from elsewhere and the
// build keeps fonts as files ("font-src 'self'").
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/setup.test-env.ts'],
    // Journeys through a whole screen take seconds while Rust is being built beside them.
    testTimeout: 20_000,
  },
});
