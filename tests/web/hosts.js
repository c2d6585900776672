// hosts: a built site behind the web servers that people have, nginx and Apache, with the settings that malbild
// wrote for them. They serve on the loopback address only, as a user who may read and no more.
'use strict';
const fs = require('fs');
const http = require('http');
const net = require('net');
const path = require('path');
const { spawn } = require('child_process');

const modules = '/usr/lib/apache2/modules';
const isRoot = process.getuid() === 0;

const programs = {
    nginx: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((name) => fs.existsSync(name)),
    apache: ['/usr/sbin/apache2'].find((name) => fs.existsSync(name) && fs.existsSync(modules)),
};

const settings = {
    nginx({ place, root, output, port }) {
        const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`);
        return `daemon off; worker_processes 1; pid ${place}/pid; error_log ${place}/log;
events {}
http {
    types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; font/woff2 woff2; application/pdf pdf; }
    access_log off; ${temporary.join(' ')}
    server { listen 127.0.0.1:${port}; root ${root}; index index.html; include ${output}/server/nginx.conf; }
}
`;
    },
    // By .htaccess, as on a web hotel.
    apache({ place, root, port }) {
        const load = ['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers', 'rewrite', 'filter', 'deflate']
            .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
        return `${load.join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${place}/pid
ErrorLog ${place}/log
DefaultRuntimeDir ${place}
TypesConfig /etc/mime.types
${isRoot ? 'User nobody\nGroup nogroup' : ''}
DocumentRoot ${root}
DirectoryIndex index.html
<Directory ${root}>
    Require all granted
    AllowOverride FileInfo
</Directory>
`;
    },
};

const start = {
    nginx: (program, file, log) => [program, '-e', log, '-c', file],
    apache: (program, file) => [program, '-X', '-f', file],
};

function freePort() {
    return new Promise((resolve) => {
        const server = net.createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

// One request; resolves to { status, location, headers, text }. The address is sent as it is written.
function ask(port, address, headers = {}) {
    return new Promise((resolve, reject) => {
        http.get({ host: '127.0.0.1', port, path: address, headers }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('end', () => resolve({ status: response.statusCode, location: response.headers.location, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }));
        }).on('error', reject);
    });
}

/** As a browser: follows redirects. Resolves to the last answer, with the path that it came from. */
async function visit(port, address) {
    let at = address;
    for (let step = 0; step < 5; step++) {
        const answer = await ask(port, at);
        if (answer.status < 300 || answer.status > 399) return { ...answer, path: at };
        at = new URL(answer.location, `http://localhost${at}`).pathname;
    }
    return { status: 'redirected round and round', text: '', path: at };
}

/**
 * Serves `output` below the path of its address ("/nara-vard/"). The folder of the test, `work`, must be readable to
 * all. Resolves to { visit, ask, port, close }.
 */
async function host(name, work, output, base) {
    const place = fs.mkdtempSync(path.join(work, `${name}-`));
    const root = path.join(place, 'root');
    const port = await freePort();
    fs.chmodSync(place, 0o755);
    fs.mkdirSync(path.join(root, path.dirname(base.slice(0, -1))), { recursive: true });
    if (base === '/') fs.rmdirSync(root);
    fs.symlinkSync(output, base === '/' ? root : path.join(root, base.slice(0, -1)));
    fs.writeFileSync(path.join(place, 'settings'), settings[name]({ place, root, output, port }));
    const [program, ...keys] = start[name](programs[name], path.join(place, 'settings'), path.join(place, 'log'));
    const running = spawn(program, keys, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    running.stderr.on('data', (text) => { said += text; });
    for (let attempt = 0; ; attempt++) {
        try {
            await ask(port, base);
            break;
        } catch (error) {
            if (attempt === 100 || running.exitCode !== null) {
                const log = path.join(place, 'log');
                throw new Error(`${name} does not start: ${said}${fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : ''}`);
            }
            await new Promise((resolve) => { setTimeout(resolve, 100); });
        }
    }
    return {
        visit: (address) => visit(port, address),
        ask: (address, headers) => ask(port, address, headers),
        port,
        close: () => new Promise((resolve) => { running.once('exit', resolve); running.kill('SIGTERM'); }),
    };
}

module.exports = { host, programs };
