// preview.js: a running `malbild serve` for tests and measurements: what it says, what it answers, what it tells pages.
'use strict';
const fs = require('fs');
const http = require('http');
const net = require('net');
const path = require('path');
const { spawn } = require('child_process');

const root = path.join(__dirname, '../..');
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// Asks until the answer is true; fails after a while.
async function until(what, ask, ms = 30000) {
    const end = Date.now() + ms;
    for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`still not: ${what}`);
        await wait(10);
    }
}

class Preview {
    // Starts the program and waits until it has told its address.
    static async start(program, site, args = [], { env = {}, cwd = process.cwd() } = {}) {
        const preview = new Preview();
        preview.said = '';
        preview.told = '';
        const themes = args.includes('--theme-dir') ? [] : ['--theme-dir', path.join(root, 'themes')];
        preview.process = spawn(program, ['serve', site, '--lang', 'sv', ...themes, ...args],
            { env: { ...process.env, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
        preview.process.stdout.on('data', (data) => { preview.told += data; });
        preview.process.stderr.on('data', (data) => { preview.said += data; });
        preview.ended = new Promise((done) => preview.process.on('exit', (code, signal) => done(signal || code)));
        preview.ended.then((status) => { preview.status = status; });
        await until('address', () => {
            if (preview.status !== undefined) throw new Error(`it ended (${preview.status}): ${preview.said}`);
            return /http:\/\/\S+/.test(preview.told);
        }, 60000);
        preview.address = preview.told.match(/http:\/\/\S+/)[0];
        preview.port = Number(new URL(preview.address).port);
        return preview;
    }

    // Waits until it says something after what it has said by now; gives what it said from then on.
    hears(pattern) {
        const from = this.said.length;
        return (ms) => until(`said ${pattern}`, () => pattern.test(this.said.slice(from)) && this.said.slice(from), ms);
    }

    get(target, options = {}) {
        return new Promise((done, fail) => {
            const request = http.request({ host: '127.0.0.1', port: this.port, path: target, method: options.method || 'GET', agent: options.agent,
                headers: { Host: `127.0.0.1:${this.port}`, ...options.headers } }, (answer) => {
                const parts = [];
                answer.on('data', (part) => parts.push(part));
                answer.on('end', () => {
                    const bytes = Buffer.concat(parts);
                    done({ status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString() });
                });
            });
            request.on('error', fail);
            request.end();
        });
    }

    // What no client library would send.
    raw(text) {
        return new Promise((done) => {
            let answer = '';
            const socket = net.connect(this.port, '127.0.0.1', () => socket.write(text));
            socket.on('data', (data) => { answer += data; });
            socket.on('close', () => done(answer));
            socket.on('error', () => done(answer));
        });
    }

    // Opens a page as a browser does and listens to what is told of it.
    async open(target) {
        const page = await this.get(target);
        const data = (name) => (page.text.match(new RegExp(`data-${name}="([^"]*)"`)) || ['', ''])[1];
        const query = new URLSearchParams({ sida: data('sida'), kod: data('kod'), nummer: data('nummer'), run: data('run') });
        const heard = { page, news: [] };
        await new Promise((done, fail) => {
            heard.request = http.get({ host: '127.0.0.1', port: this.port, path: `/_malbild/handelser?${query}`, agent: false }, (answer) => {
                let text = '';
                answer.on('data', (part) => {
                    text += part;
                    for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
                        const line = text.slice(0, end).split('\n').find((one) => one.startsWith('data: '));
                        if (line) heard.news.push(JSON.parse(line.slice(6)));
                        if (heard.wake) heard.wake();
                    }
                });
                answer.on('close', () => { heard.closed = true; if (heard.wake) heard.wake(); });
                done();
            });
            heard.request.on('error', (error) => { heard.closed = true; fail(error); });
        });
        heard.request.on('error', () => { heard.closed = true; });
        heard.close = () => heard.request.destroy();
        // The next message that `fits`, also one that has come already.
        heard.next = async (fits) => {
            const end = Date.now() + 30000;
            for (;;) {
                const at = heard.news.findIndex(fits);
                if (at >= 0) return heard.news.splice(0, at + 1).pop();
                if (Date.now() > end || heard.closed) throw new Error('nothing was told');
                await new Promise((done) => { heard.wake = done; setTimeout(done, 200); });
            }
        };
        return heard;
    }

    async stop(signal = 'SIGINT') {
        this.process.kill(signal);
        const timer = setTimeout(() => this.process.kill('SIGKILL'), 10000);
        const status = await this.ended;
        clearTimeout(timer);
        return status;
    }
}

// As most editors save: a new file beside, which takes the place of the old one.
function saveAtomically(file, text) {
    const beside = path.join(path.dirname(file), `.${path.basename(file)}.tmp${process.pid}`);
    fs.writeFileSync(beside, text);
    fs.renameSync(beside, file);
}

module.exports = { Preview, until, wait, saveAtomically, root };
