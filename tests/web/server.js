// server: serves folders on the loopback address, each below a path of its own, with the security
// headers that a published site gets. Nothing else is reachable from it.
'use strict';
const fs = require('fs');
const http = require('http');
const path = require('path');

const types = {
    '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
    '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.png': 'image/png',
    '.jpg': 'image/jpeg', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
    '.pdf': 'application/pdf', '.woff2': 'font/woff2', '.vtt': 'text/vtt', '.mp4': 'video/mp4',
};

// The policy that the site's own nginx snippet sets, or a strict one.
function policy(folder) {
    const stack = [folder];
    while (stack.length > 0) {
        const here = stack.pop();
        for (const entry of fs.readdirSync(here, { withFileTypes: true })) {
            const name = path.join(here, entry.name);
            if (entry.isDirectory()) stack.push(name);
            else if (/nginx/.test(name)) {
                const match = /Content-Security-Policy\s+"([^"]+)"/.exec(fs.readFileSync(name, 'utf8'));
                if (match) return match[1];
            }
        }
    }
    return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
}

// `sites`: path prefix ("/a/b/") → folder. Resolves to { origin, close }.
function serve(sites) {
    const policies = new Map([...sites].map(([prefix, folder]) => [prefix, policy(folder)]));
    const server = http.createServer((request, response) => {
        const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
        if (address === '/favicon.ico') {
            // Browsers ask for it by themselves; a site in a subfolder cannot answer.
            response.writeHead(204).end();
            return;
        }
        const prefix = [...sites.keys()].find((start) => address.startsWith(start));
        const file = prefix && path.join(sites.get(prefix), address.slice(prefix.length) || 'index.html');
        if (!file || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
            response.writeHead(404).end();
            return;
        }
        response.writeHead(200, {
            'Content-Type': types[path.extname(file)] || 'application/octet-stream',
            'Content-Security-Policy': policies.get(prefix),
            'X-Content-Type-Options': 'nosniff',
        });
        fs.createReadStream(file).pipe(response);
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve({
            origin: `http://127.0.0.1:${server.address().port}`,
            close: () => server.close(),
        }));
    });
}

module.exports = { serve };
