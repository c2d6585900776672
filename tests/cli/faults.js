#!/usr/bin/env node
// The machine fails at one call: every kind of call, at each place in the program that makes it. Then the
// command ends with status 3 and names what could not be read or written, or it manages all the same; the
// site that lay there is whole, nothing is left behind, and the next build makes what it should. Killed
// instead, at each call that changes something, the site is the old one or the new one.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn, spawnSync } = require('child_process');

const root = path.join(__dirname, '../..');
const program = process.env.RELEASE || path.join(root, 'build/malbild');
// In memory where that can be: there are many builds, and each of them waits for the disk.
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const work = fs.mkdtempSync(path.join(memory, 'malbild-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
const library = path.join(work, 'inject.so');
const full = Boolean(process.env.THOROUGH);
// Of the ways to a call every STEP-th is tried: STEP=1 takes a quarter of an hour of processor time.
const step = Number(process.env.STEP) || (full ? 3 : 40);
const errors = { EIO: 'Input/output error', EMFILE: 'Too many open files', ENOSPC: 'No space left on device' };

// Where each trial has its own site and output, so that two can run at once.
const pristine = path.join(work, 'pristine');
const at = (place, ...names) => path.join(work, place, ...names);

function run(place, args, environment = {}) {
    return new Promise((resolve) => {
        const child = spawn(program, [...args, '--theme-dir', path.join(root, 'themes'), '--lang', 'en'],
            { cwd: at(place), env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '';
        child.stderr.on('data', (data) => { said += data; });
        child.stdout.on('data', (data) => { said += data; });
        child.on('close', (status, signal) => resolve({ status: signal || status, said }));
    });
}

const injected = (order, more = {}) => ({ LD_PRELOAD: library, INJECT: order, ...more });

// Every path below the folder with what it holds.
function tree(folder) {
    const found = new Map();
    if (!fs.existsSync(folder)) return null;
    const look = (name) => {
        for (const entry of fs.readdirSync(path.join(folder, name), { withFileTypes: true })) {
            const below = path.join(name, entry.name);
            if (entry.isDirectory()) {
                found.set(below, 'folder');
                look(below);
            } else {
                found.set(below, entry.isSymbolicLink() ? fs.readlinkSync(path.join(folder, below))
                    : fs.readFileSync(path.join(folder, below), 'latin1'));
            }
        }
    };
    look('');
    return found;
}

// The first difference in words, or nothing.
function differ(a, b) {
    if (a === null || b === null) return a === b ? '' : 'there is nothing';
    for (const [name, content] of a) if (b.get(name) !== content) return `${name} ${b.has(name) ? 'differs' : 'is missing'}`;
    for (const name of b.keys()) if (!a.has(name)) return `${name} is too much`;
    return '';
}

// What may lie beside the output: a command that failed in its last step may leave the old site to be swept.
const usual = /^(out|site|\.out\.malbild-(lock|state)|blad\.pdf)$/;
const debris = (place) => fs.readdirSync(at(place)).filter((name) => !usual.test(name));

// A site of two editions with pictures, attachments, handouts, a type and a theme of its own.
function write(folder, name, text) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
}

function must(result, what) {
    if (result.status !== 0) throw new Error(`${what}: ${result.status}\n${result.said}`);
}

let oldSheet = null;

async function prepare() {
    const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-D_GNU_SOURCE', '-o', library,
        path.join(root, 'tests/faults/inject.c'), '-ldl'], { encoding: 'utf8' });
    if (made.status !== 0) return `no compiler: ${made.stderr}`;
    fs.cpSync(path.join(root, 'tests/golden/utskrift/site'), at('pristine', 'site'), { recursive: true });
    const site = at('pristine', 'site');
    write(site, 'prick.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>\n');
    write(site, 'underlag.txt', 'Underlag\n');
    write(site, 'om.md', '---\ntitel: Om oss\nbeskrivning: Vilka vi är.\n---\nVi lagar mat. ![En prick](prick.svg) [Underlag](underlag.txt)\n');
    must(await run('pristine', ['release', '2', '--date', '2024-06-01', 'site']), 'release');
    must(await run('pristine', ['build', 'site', '-o', 'out']), 'the old site');
    // What malbild has made may be written over, and nothing else.
    must(await run('pristine', ['handout', 'receptblad/pannkakor', 'site', '-o', 'gammalt.pdf']), 'the old sheet');
    oldSheet = fs.readFileSync(at('pristine', 'gammalt.pdf'));
    fs.rmSync(at('pristine', 'gammalt.pdf'));
    // Others have put files into the output: one that a build must not lose, nor take for its own.
    write(at('pristine'), 'out/.well-known/acme/prov', 'certifikat');
    write(at('pristine'), 'out/sokmotor.txt', 'bevis');
    fs.mkdirSync(at('pristine', 'out/.well-known/tom'));
    fs.symlinkSync('sokmotor.txt', at('pristine', 'out/genvag.txt'));
    write(site, 'om.md', '---\ntitel: Om oss\nbeskrivning: Vilka vi är nu.\n---\nVi lagar ny mat. ![En prick](prick.svg)\n');
    write(site, 'ny.md', '---\ntitel: Ny\nbeskrivning: En ny sida.\n---\nNytt.\n');
    return '';
}

function fresh(place) {
    fs.rmSync(at(place), { recursive: true, force: true });
    spawnSync('cp', ['-a', pristine, at(place)]);
}

// --- what is tried -----------------------------------------------------------------------------------------

const commands = {
    build: ['build', 'site', '-o', 'out', '--jobs', '1'],
    'the first build': ['build', 'site', '-o', 'out', '--jobs', '1'],
    release: ['release', '3', '--date', '2024-09-01', 'site', '--jobs', '1'],
    check: ['check', 'site', '--jobs', '1'],
    handout: ['handout', 'receptblad/artsoppa', 'site', '-o', 'blad.pdf', '--jobs', '1'],
};

function start(place, name) {
    fresh(place);
    if (name === 'the first build') fs.rmSync(at(place, 'out'), { recursive: true });
    if (name === 'handout') fs.writeFileSync(at(place, 'blad.pdf'), oldSheet);
}

// What should be there before and after each command.
const snapshot = (place) => ({ site: tree(at(place, 'site')), out: tree(at(place, 'out')), sheet: fs.existsSync(at(place, 'blad.pdf')) ? fs.readFileSync(at(place, 'blad.pdf'), 'latin1') : null });
const wanted = {};

async function learn(name) {
    start('learn', name);
    const before = snapshot('learn');
    must(await run('learn', commands[name]), name);
    const after = snapshot('learn');
    const left = debris('learn');
    if (left.length > 0) throw new Error(`${name} leaves ${left}`);
    start('learn', name);
    const log = at('learn', 'log');
    must(await run('learn', commands[name], { LD_PRELOAD: library, INJECT_LOG: log }), `${name}, with its calls counted`);
    const calls = fs.readFileSync(log, 'utf8').trim().split('\n').map((line) => {
        const [, number, kind, way, where] = /^(\d+) (\S+) (\S+) (.*)$/.exec(line);
        return { number: Number(number), kind, way, where };
    });
    wanted[name] = { before, after, calls };
}

// One of the two, as a whole; else what is wrong with it.
function torn(now, { before, after }) {
    for (const part of ['site', 'out']) {
        const old = differ(before[part], now[part]);
        const young = differ(after[part], now[part]);
        if (old && young) return `${part} is neither old nor new: ${old}; ${young}`;
    }
    return [before.sheet, after.sheet].includes(now.sheet) ? '' : 'the sheet is torn';
}

const changed = (now, { after }) => ['site', 'out'].every((part) => differ(after[part], now[part]) === '') && now.sheet === after.sheet;

// The same command, and then a build from nothing, with a machine that works.
async function recover(place, name) {
    const { after } = wanted[name];
    const again = await run(place, commands[name]);
    const done = name === 'release' && /edition 3 |"3"/.test(again.said) && again.status === 1;
    if (again.status !== 0 && !done) return `afterwards ${name} ends with ${again.status}: ${again.said}`;
    const now = snapshot(place);
    if (!changed(now, wanted[name])) return `afterwards ${name} makes something else: ${torn(now, { before: after, after })}`;
    const left = debris(place);
    return left.length > 0 ? `${left} is not swept` : '';
}

// --- one call fails -----------------------------------------------------------------------------------------

async function fail(place, name, trial) {
    start(place, name);
    const log = at(place, 'log');
    const result = await run(place, commands[name], injected(trial.order, { INJECT_LOG: log, ...trial.more }));
    const hits = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n').filter(Boolean) : [];
    fs.rmSync(log, { force: true });
    if (hits.length === 0) return `was not reached (status ${result.status})`;
    const now = snapshot(place);
    const problem = torn(now, wanted[name]);
    if (problem) return `${problem}\n${result.said}`;
    if (result.status === 0) {
        if (!changed(now, wanted[name])) return `status 0, but not done\n${result.said}`;
    } else if (result.status !== 3) {
        return `status ${result.status}\n${result.said}`;
    } else if (trial.words && !result.said.includes(trial.words)) {
        return `does not say “${trial.words}”\n${result.said}`;
    } else if (/did you mean|was changed while/.test(result.said)) {
        return `blames the user\n${result.said}`;
    }
    const left = debris(place).filter((file) => trial.leaves === undefined || !trial.leaves.test(file));
    if (left.length > 0) return `leaves ${left}\n${result.said}`;
    return recover(place, name);
}

async function kill(place, name, trial) {
    start(place, name);
    const result = await run(place, commands[name], injected(trial.order, trial.more));
    // Where two folders cannot be exchanged another process does it, which may have been the one that was killed.
    if (result.status !== 137 && !trial.more) return `was not killed (status ${result.status})`;
    const problem = torn(snapshot(place), wanted[name]);
    return problem || recover(place, name);
}

// --- which calls ----------------------------------------------------------------------------------------------

// One call of each kind for each way that the program comes to it; now and then is enough for the quick tests.
function places(name) {
    const seen = new Set();
    const counts = {};
    const chosen = [];
    for (const call of wanted[name].calls) {
        counts[call.kind] = (counts[call.kind] || 0) + 1;
        const way = `${call.kind} ${call.way}`;
        if (!seen.has(way)) chosen.push({ ...call, nth: counts[call.kind] });
        seen.add(way);
    }
    return chosen.filter((call, index) => index % step === 0);
}

// What failed is swept by the next build when even removing fails.
const swept = /^\.(out\.malbild-(new|old)|\.out\.malbild-state\.\d+|blad\.pdf\.\d+)$/;

function failures(name) {
    const trials = places(name).map((call) => {
        const error = ['open', 'opendir'].includes(call.kind) ? 'EMFILE' : ['create', 'write', 'mkdir', 'link'].includes(call.kind) ? 'ENOSPC' : 'EIO';
        const leaves = ['unlink', 'fsync', 'rename', 'stat', 'open', 'opendir', 'readdir', 'realpath', 'close'].includes(call.kind) ? swept : undefined;
        return { what: `${error} at ${call.kind} ${call.nth}, ${path.relative(work, call.where) || call.where}`, order: `${call.kind} ${call.nth} ${error}`, words: errors[error], leaves };
    });
    // From some point on nothing of the kind works.
    // (A release that takes back what it wrote must not take what an earlier edition needs.)
    for (const [kind, error] of [['create,write,mkdir', 'ENOSPC'], ['open,opendir', 'EMFILE'], ['read', 'EIO'], ['readdir', 'EIO']]) {
        const count = wanted[name].calls.filter((call) => kind.split(',').includes(call.kind)).length;
        for (let nth = 1; nth <= count; nth += Math.max(1, Math.ceil(count / (full ? (name === 'release' ? 12 : 4) : 1)))) {
            trials.push({ what: `${error} at ${kind} from the ${nth}th on`, order: `${kind} ${nth}+ ${error}`, words: errors[error], leaves: swept });
        }
    }
    return trials;
}

function kills(name, more) {
    const changes = wanted[name].calls.filter((call) => /^(create|write|mkdir|unlink|rename|link|fsync|syncfs|chmod)$/.test(call.kind));
    const count = changes.length + (more ? 3 : 0);
    const exchange = changes.findIndex((call) => call.kind === 'rename') + 1;
    const trials = [];
    for (let nth = 1; nth <= count; nth++) {
        // Those around the exchange always, and the last ones.
        if (nth % (full ? step * 2 : step) === 0 || Math.abs(nth - exchange) < 4 || nth > count - 2) {
            trials.push({ what: `killed at change ${nth} of ${count}`, order: `change ${nth} kill`, more });
        }
    }
    return trials;
}

// --- all of it --------------------------------------------------------------------------------------------------

async function all(title, name, trials, act) {
    const problems = [];
    let next = 0;
    await Promise.all(Array.from({ length: Math.min(os.cpus().length, 8) }, async (unused, worker) => {
        while (next < trials.length && problems.length < 5) {
            const trial = trials[next++];
            const problem = await act(`place${worker}`, name, trial);
            if (problem) problems.push(`${trial.what}: ${problem}`);
        }
    }));
    if (problems.length === 0 && trials.length > 0) {
        console.log(`ok faults: ${name}: ${title} (${trials.length} tried)`);
    } else {
        console.log(`not ok faults: ${name}: ${title}`);
        for (const problem of problems) console.log(problem.split('\n').slice(0, 12).map((line) => `  ${line}`).join('\n'));
        process.exitCode = 1;
    }
}

(async () => {
    const without = await prepare();
    if (without) {
        console.log(`skip faults: ${without}`);
        return;
    }
    for (const name of Object.keys(commands)) {
        await learn(name);
        await all('a call that fails', name, failures(name), fail);
    }
    await all('killed', 'build', kills('build'), kill);
    await all('killed where folders cannot be exchanged', 'build', kills('build', { INJECT_NO_EXCHANGE: '1' }), kill);
    await all('killed', 'handout', kills('handout'), kill);
})();
