import '@fontsource-variable/bricolage-grotesque/wght.css';
import '@fontsource-variable/figtree/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/finder.css';
import './styles/proof.css';
import './styles/moves.css';
import './styles/answers.css';
import './styles/start.css';
import './styles/views.css';
import './styles/role.css';
import './styles/paths.css';
import './styles/picture.css';
import './styles/ways.css';
import './styles/map.css';
import './styles/my-skills.css';
import './styles/compare.css';
import './styles/print.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followLinks } from './navigation/navigate.ts';

const root = document.getElementById('app');
if (root) {
  followLinks();
  render(<App />, root);
}
