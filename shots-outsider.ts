import { launchChromium } from './tests/explorer/chromium.ts';
const browser: any = await launchChromium();
try { const m = await import(process.argv[2]!); await m.default(browser); } catch (e) { console.log('ERR', e); } finally { await browser.close(); }
