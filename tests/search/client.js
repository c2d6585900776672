// The page's own scripts of search, run outside a browser on the files of a built site.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const scripts = path.join(__dirname, '../../themes/base/filer/sok');

/** window.malbildSok of a site's folder, without the page; `read` hears the size of each file that is asked for. */
function openClient(output, read = () => {}) {
    const context = vm.createContext({});
    context.window = context;
    const run = (file) => vm.runInContext(fs.readFileSync(file, 'utf8'), context, file);
    for (const name of ['ord.js', 'sok.js', 'titta.js']) run(path.join(scripts, name));
    const client = context.malbildSok;
    client.fetch = (name, failed) => {
        const file = path.join(name.startsWith('stam-') ? scripts : path.join(output, 'sok'), `${name}.js`);
        if (!fs.existsSync(file)) {
            failed();
            return;
        }
        read(file);
        run(file);
    };
    return client;
}

const openSearch = (output, read) => openClient(output, read).search;

module.exports = { openClient, openSearch, scripts };
