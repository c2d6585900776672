// chromium: the browser of the tests, and how it is started. Debian's headless one is the smallest.
'use strict';
const fs = require('fs');
const path = require('path');

const program = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
    .map((name) => `/usr/bin/${name}`).find((name) => fs.existsSync(name));
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// A started browser, or null when there is none on this machine.
async function launch() {
    if (!program) return null;
    const { chromium } = require(path.join(__dirname, '../node_modules/playwright-core'));
    return chromium.launch({ executablePath: program, args: flags });
}

module.exports = { launch };
