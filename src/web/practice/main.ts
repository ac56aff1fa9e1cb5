// The first lines of the practice page: the same look and language as the app, and no way out (transport.ts is given none).
import '../style/tokens.css';
import '../style/app.css';
import '../style/layout.css';
import './practice.css';
import { mount } from 'svelte';
import { showChosenLook } from '../store/chosen-look.ts';
import { readNamed, writeNamed } from '../store/database.ts';
import { useLanguage } from '../text/current.svelte.ts';
import PracticeApp from './PracticeApp.svelte';
import { openPractice } from './practice-store.ts';
import { spokenHere } from './way-back.ts';

const host = document.getElementById('app');
if (host === null) throw new Error('Defect: the page has no place for the app');
void start(host);

/** As in the app's own first lines, no top-level await. */
async function start(target: HTMLElement): Promise<void> {
  const told = spokenHere(location.search);
  const language = told ?? (await readNamed<'vi' | 'en'>('language', 'vi').catch(() => 'vi' as const));
  await showChosenLook();
  if (language === 'en') await useLanguage('en').catch(() => undefined);
  mount(PracticeApp, { target });
  await openPractice();
  if (told !== null) await writeNamed('language', told).catch(() => undefined);
}
