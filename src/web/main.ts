// The first lines that run: the look, the language, who is here, then the first screen.
import './style/tokens.css';
import './style/app.css';
import './style/layout.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { keepAppOnPhone } from './store/app-update.svelte.ts';
import { showChosenLook } from './store/chosen-look.ts';
import { openSession } from './store/coming-in.ts';
import { readNamed } from './store/database.ts';
import { speakThrough } from './store/transport.ts';
import { useLanguage } from './text/current.svelte.ts';

speakThrough((path, init) => fetch(path, init));
void start(document.getElementById('app') ?? document.body);

/** No top-level await: pages fetched later import this file's chunk, and would wait for ever for what itself waits for them. */
async function start(target: HTMLElement): Promise<void> {
  const language = await readNamed<'vi' | 'en'>('language', 'vi').catch(() => 'vi' as const);
  await showChosenLook();
  if (language === 'en') await useLanguage('en').catch(() => undefined);
  mount(App, { target });
  // Long after everything that somebody waits for.
  setTimeout(() => import('./store/field-speed.ts'), 15_000);
  await openSession();
  await keepAppOnPhone();
}
