#!/usr/bin/env node
// npm.js ARGUMENT...: npm, for the tests. That of the machine, or else npm itself, fetched once into build/npm and checked
// against the sum in tests/package.json: Debian's package of it would bring 360 others.
'use strict';
const { spawnSync, execFileSync } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const http = require('http');
const https = require('https');
const os = require('os');
const path = require('path');

const top = path.join(__dirname, '..');
const place = path.join(top, 'build/npm');
const program = path.join(place, 'package/bin/npm-cli.js');
const [, version, sum] = require('../tests/package.json').packageManager.match(/^npm@([\d.]+)\+sha512\.([0-9a-f]+)$/);

// What npm's settings say, where they are simple: the environment, then the files of the project, the user and the system.
function configured() {
    const files = ['tests/.npmrc', path.join(os.homedir(), '.npmrc'), '/etc/npmrc'].map((name) => path.resolve(top, name));
    const said = files.filter((name) => fs.existsSync(name))
        .map((name) => fs.readFileSync(name, 'utf8').match(/^registry\s*=\s*"?([^"\s]+)/m)).find(Boolean);
    return process.env.npm_config_registry || process.env.NPM_CONFIG_REGISTRY || (said && said[1]);
}

// Which registry npm asks when no one has said, told by npm's own source: Debian's package of it, looked into only.
function ordinary() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-npm-'));
    try {
        execFileSync('apt-get', ['-q', 'download', 'npm'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
        execFileSync('dpkg-deb', ['-x', fs.readdirSync(folder)[0], 'npm'], { cwd: folder });
        const settings = path.join(folder, 'npm/usr/share/nodejs/npm/lib/utils/config/definitions.js');
        return fs.readFileSync(settings, 'utf8').match(/define\('registry', \{\s*default: '([^']+)'/)[1];
    } finally {
        fs.rmSync(folder, { recursive: true });
    }
}

function get(address, hops = 5) {
    return new Promise((resolve, reject) => {
        const { get: ask } = address.protocol === 'http:' ? http : https;
        ask(address, (answer) => {
            const { statusCode, headers } = answer;
            if (statusCode >= 300 && statusCode < 400 && hops > 0) {
                answer.resume();
                resolve(get(new URL(headers.location, address), hops - 1));
            } else if (statusCode !== 200) {
                reject(new Error(`${statusCode} from ${address.href}`));
            } else {
                const parts = [];
                answer.on('data', (part) => parts.push(part));
                answer.on('end', () => resolve(Buffer.concat(parts)));
                answer.on('error', reject);
            }
        }).on('error', reject);
    });
}

async function fetchItself() {
    const registry = configured() || ordinary();
    console.error(`Hämtar npm ${version} / fetching npm ${version}`);
    const bytes = await get(new URL(`npm/-/npm-${version}.tgz`, registry.replace(/\/*$/, '/')));
    if (crypto.createHash('sha512').update(bytes).digest('hex') !== sum) {
        throw new Error('its sum is not the one in tests/package.json');
    }
    const unpacked = `${place}.new`;
    for (const folder of [place, unpacked]) fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(unpacked, { recursive: true });
    execFileSync('tar', ['-xz', '-C', unpacked], { input: bytes });
    fs.renameSync(unpacked, place);
}

async function main() {
    const given = process.argv.slice(2);
    const own = spawnSync('npm', given, { stdio: 'inherit' });
    if (!own.error) return own.status;
    if (!fs.existsSync(program)) await fetchItself();
    return spawnSync(process.execPath, [program, ...given], { stdio: 'inherit' }).status;
}

main().then((status) => { process.exitCode = status === null ? 1 : status; }, (error) => {
    console.error(`npm saknas och kunde inte hämtas (${error.message}); installera npm och kör kommandot igen.
npm is missing and could not be fetched (${error.message}); install npm and run the command again.`);
    process.exitCode = 1;
});
