import { render } from 'preact';
import { App } from './app.tsx';
import { followLinks } from './navigation/navigate.ts';
import './styles/styles.ts';

const root = document.getElementById('app');
if (root) {
  followLinks();
  render(<App />, root);
}
