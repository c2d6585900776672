// sida: shows what is found on the page of results, and keeps the query in the address.
(function () {
    'use strict';
    const { malbildSok: sok } = window;
    const answer = document.getElementById('sok-svar');
    const form = document.querySelector('main .sokfalt');
    if (!answer || !form) return;
    const status = answer.querySelector('.sok-besked');
    const input = form.elements.q;
    const everything = document.getElementById('sok-lista');
    const title = document.title;
    const page = 10;
    let asked = 0;
    let result = null;
    let filters = [];
    let shown = page;

    const say = (key, values = {}) => answer.dataset[key].replace(/\{(.+?)\}/g, (all, name) => values[name] ?? all);
    const make = (name, className, ...inside) => {
        const node = document.createElement(name);
        if (className) node.className = className;
        node.append(...inside);
        return node;
    };
    const chosen = () => new URLSearchParams(location.search);

    /** Changes the address without loading the page anew; from the disk some browsers will not. */
    function keep(values, step) {
        const search = values.toString();
        try {
            history[step ? 'pushState' : 'replaceState'](null, '', search ? `?${search}` : location.pathname);
        } catch (error) {
            return false;
        }
        return true;
    }

    /* The hits that are left when the reader has narrowed them. */
    const isOfType = (hit, type) => !type || hit.type.id === type;
    const fits = (hit, values) => filters.every(({ key, values: some }) => !values.get(key) || some.some(({ label, docs }) => label === values.get(key) && docs.has(hit.doc)));
    const left = (values) => result.hits.filter((hit) => isOfType(hit, values.get('typ')) && fits(hit, values));

    function hitNode(hit) {
        const link = make('a', '', hit.heading ? `${hit.title}: ${hit.heading}` : hit.title);
        link.href = hit.link;
        const item = make('li', 'sok-traff', make('h3', '', link), make('p', 'sok-slag', hit.type.label));
        if (hit.pieces.length > 0) item.append(make('p', 'sok-text', ...hit.pieces.map((piece) => (piece.mark ? make('mark', '', piece.text) : piece.text))));
        return item;
    }

    /** A choice of values, each with how many hits it would leave. */
    function choice(key, label, values, current) {
        const select = make('select');
        select.name = key;
        select.id = `sok-${key}`;
        select.append(new Option(say('alla'), '', false, !current), ...values.map(({ value, text, count }) => new Option(`${text} (${count})`, value, false, value === current)));
        const name = make('label', '', label);
        name.htmlFor = select.id;
        select.onchange = () => {
            const now = chosen();
            if (select.value) now.set(key, select.value);
            else now.delete(key);
            shown = page;
            keep(now, false);
            show(now, select.id);
        };
        return make('p', 'sok-val', name, select);
    }

    function choices(values) {
        const group = make('fieldset', 'sok-urval', make('legend', '', say('avgransa')));
        const types = new Map();
        for (const hit of result.hits) if (fits(hit, values)) types.set(hit.type, (types.get(hit.type) || 0) + 1);
        if (types.size > 1 || values.get('typ')) group.append(choice('typ', say('slag'), [...types].map(([type, count]) => ({ value: type.id, text: type.plural, count })), values.get('typ')));
        for (const { key, label, values: some } of filters) {
            const without = new URLSearchParams(values);
            without.delete(key);
            const hits = left(without);
            const offered = some.map((one) => ({ value: one.label, text: one.label, count: hits.filter((hit) => one.docs.has(hit.doc)).length })).filter(({ count }) => count > 0);
            if (offered.length > 1 || values.get(key)) group.append(choice(key, label, offered, values.get(key)));
        }
        return group.children.length > 1 ? [group] : [];
    }

    /** The texts of what is shown are read first; the order among them may change by it. */
    async function show(values, focus) {
        const turn = ++asked;
        const query = values.get('q');
        const hits = left(values);
        const some = hits.slice(0, shown);
        await Promise.all(some.map((hit) => sok.fill(hit)));
        if (turn !== asked) return;
        const count = hits.length === 0 ? 'inga' : hits.length === 1 ? 'en' : 'antal';
        status.textContent = say(count, { n: hits.length, q: query });
        const body = [...notes(query, hits)];
        body.push(...choices(values));
        const list = make('ol', 'sok-traffar', ...some.map(hitNode));
        list.id = 'sok-traffar';
        if (some.length > 0) body.push(list);
        if (hits.length > shown) body.push(more(values));
        const link = make('a', '', say('lista'));
        link.href = '#sok-lista';
        body.push(make('p', 'sok-till-listan', link));
        answer.replaceChildren(status, ...body);
        if (focus) document.getElementById(focus)?.focus();
    }

    /** What to say of words that are not on the site. */
    function notes(query, hits) {
        const texts = result.guesses.map((unit) => say('menade', { ord: unit.word, nära: unit.guess }));
        if (hits.length === 0) texts.push(say('rad'));
        else if (result.partly) texts.push(say('delvis'));
        return texts.map((text) => make('p', 'sok-rad', text));
    }

    function more(values) {
        const button = make('button', 'knapp knapp-tyst', say('fler'));
        button.type = 'button';
        button.onclick = async () => {
            const first = shown;
            shown += page;
            await show(values);
            answer.querySelectorAll('.sok-traff a')[first]?.focus();
        };
        return make('p', '', button);
    }

    async function answerTo(values) {
        const query = (values.get('q') || '').trim();
        input.value = query;
        answer.hidden = !query;
        everything.classList.toggle('sok-efter', Boolean(query));
        document.title = query ? `${say('titel', { q: query })} – ${title}` : title;
        if (!query) return;
        const turn = ++asked;
        shown = page;
        status.textContent = say('vantar');
        answer.replaceChildren(status);
        try {
            const [found, some] = await Promise.all([sok.search(query), sok.filters()]);
            if (turn !== asked) return;
            result = found;
            filters = some;
            await show(values);
        } catch (error) {
            status.textContent = say('fel');
        }
    }

    form.onsubmit = (event) => {
        const values = new URLSearchParams({ q: input.value.trim() });
        if (!keep(values, true)) return;
        event.preventDefault();
        answerTo(values);
    };
    window.onpopstate = () => answerTo(chosen());
    answerTo(chosen());
})();
