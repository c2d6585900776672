// urval: which slides are part of the talk. The choice stands in the address (?bilder=1,4-9 or ?urval=kort),
// so it survives a reload and can be sent to somebody else.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk) return;
    const { slides, sections, root, word } = talk;
    let chosen = new Set();

    /** "1,4-9,some-id" as indexes; what is not a slide is left out. */
    function parse(text) {
        return text.split(',').flatMap((written) => {
            const range = /^(\d+)(?:-(\d+))?$/.exec(written.trim());
            if (!range) return slides.filter(({ id }) => id === written.trim()).map(({ index }) => index);
            const last = Math.min(Number(range[2] || range[1]), slides.length);
            return slides.slice(Number(range[1]) - 1, last).map(({ index }) => index);
        });
    }

    /** Indexes as "1,4-9". */
    function format(indexes) {
        const ranges = [];
        for (const index of indexes) {
            const last = ranges[ranges.length - 1];
            if (last && last[1] === index - 1) last[1] = index;
            else ranges.push([index, index]);
        }
        return ranges.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}-${to + 1}`)).join(',');
    }

    function named(id) {
        const link = [...root.querySelectorAll('[data-urval]')].find((node) => node.dataset.urval === id);
        return link ? parse(link.dataset.bilder) : [];
    }

    function fromAddress() {
        const query = new URLSearchParams(location.search);
        const wanted = query.has('bilder') ? parse(query.get('bilder')) : named(query.get('urval'));
        return wanted.length > 0 ? wanted : slides.map(({ index }) => index);
    }

    const list = () => slides.map(({ index }) => index).filter((index) => chosen.has(index));
    const seconds = (indexes) => indexes.reduce((sum, index) => sum + slides[index].seconds, 0);
    const isAll = () => chosen.size === slides.length;

    function sameAs(indexes) {
        const other = new Set(indexes);
        return other.size === chosen.size && [...other].every((index) => chosen.has(index));
    }

    /** The address of this deck with the choice, and `more` as [name, value] pairs. */
    function address(more = [], hash = '') {
        const url = new URL(location.href);
        for (const name of ['bilder', 'urval', 'tal', 'utskrift']) url.searchParams.delete(name);
        const known = [...root.querySelectorAll('[data-urval]')].find((node) => node.dataset.urval &&
            sameAs(parse(node.dataset.bilder)));
        if (known) url.searchParams.set('urval', known.dataset.urval);
        else if (!isAll()) url.searchParams.set('bilder', format(list()));
        for (const [name, value] of more) url.searchParams.set(name, value);
        url.search = url.search.replace(/%2C/g, ',').replace(/=(?=&|$)/g, '');
        url.hash = hash;
        return url.href;
    }

    function set(indexes) {
        chosen = new Set(indexes);
        const extra = talk.speaker ? [['tal', '']] : [];
        history.replaceState(null, '', address(extra, location.hash));
        show();
        talk.changed('choice');
    }

    function tick(box, on, some) {
        box.checked = on;
        box.indeterminate = some && !on;
    }

    /** Boxes, dimmed slides and the sum follow the choice. */
    function show() {
        const now = list();
        slides.forEach((slide) => {
            slide.node.classList.toggle('bild-bortvald', !chosen.has(slide.index));
            if (slide.box) tick(slide.box, chosen.has(slide.index), false);
        });
        sections.forEach((section) => {
            const count = section.slides.filter((index) => chosen.has(index)).length;
            if (section.box) tick(section.box, count > 0 && count === section.slides.length, count > 0);
        });
        const values = { n: now.length, antal: slides.length, tid: word('minuter', { n: Math.round(seconds(now) / 60) }) };
        for (const node of root.querySelectorAll('[data-visa="summa"]')) {
            node.textContent = word(isAll() ? 'summa' : 'summaUrval', values);
        }
        for (const node of root.querySelectorAll('[data-urval]')) {
            const current = node.dataset.urval ? sameAs(parse(node.dataset.bilder)) : isAll();
            if (current) node.setAttribute('aria-current', 'true');
            else node.removeAttribute('aria-current');
        }
        for (const node of root.querySelectorAll('[data-kraver-bilder]')) node.disabled = now.length === 0;
    }

    function box(label, className, change) {
        const holder = document.createElement('label');
        const input = document.createElement('input');
        const text = document.createElement('span');
        holder.className = className;
        input.type = 'checkbox';
        text.textContent = label;
        holder.append(input, text);
        input.addEventListener('change', () => change(input.checked));
        return { holder, input };
    }

    function flip(indexes, on) {
        const now = new Set(chosen);
        indexes.forEach((index) => (on ? now.add(index) : now.delete(index)));
        set([...now]);
    }

    /** Makes the tick boxes, once; a class on the page shows and hides them. */
    function boxes() {
        slides.forEach((slide) => {
            const label = word('taMed', { n: slide.index + 1, titel: slide.title });
            const made = box(label, 'bild-val', (on) => flip([slide.index], on));
            slide.box = made.input;
            slide.node.prepend(made.holder);
        });
        sections.filter(({ heading }) => heading && true).forEach((section) => {
            const made = box(word('taMedAvsnitt', { titel: section.title }), 'avsnitt-val', (on) => flip(section.slides, on));
            section.box = made.input;
            section.heading.after(made.holder);
        });
    }

    talk.choice = { list, seconds, isAll, set, address, boxes, show, parse };
    talk.choice.start = () => {
        chosen = new Set(fromAddress());
        show();
    };
}());
