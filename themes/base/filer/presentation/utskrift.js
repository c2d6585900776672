// utskrift: lays the chosen slides out on sheets for the printer: notes pages, or 1, 2, 3 (with lines) or
// 6 slides a page. The sheets exist only while they are printed; 76-utskrift.css gives them their measures.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk) return;
    const { slides, root, word, actions } = talk;
    const page = document.documentElement;
    const layouts = { anteckningar: 1, 1: 1, 2: 2, 3: 3, 6: 6 };
    let paper = null;

    function element(name, className, ...children) {
        const made = document.createElement(name);
        made.className = className;
        made.append(...children);
        return made;
    }

    /** Writing lines beside a slide. */
    function lines() {
        return element('div', 'ark-linjer', ...Array.from({ length: 7 }, () => element('span', '')));
    }

    function notes(slide, cues) {
        const copy = talk.notes(slide, slide.steps);
        if (!copy) return element('p', 'dampad', word('ingetManus'));
        for (const cue of copy.querySelectorAll('.cue')) {
            cue.className = 'cue';
            if (cues === 'nummer') cue.textContent = `(${word('klick')} ${cue.dataset.klick})`;
            else cue.remove();
        }
        return copy;
    }

    function slideOn(slide, layout, cues) {
        const holder = element('div', 'ark-bild', talk.thumbnail(slide, slide.steps));
        if (layout === '3') holder.append(lines());
        if (layout === 'anteckningar') holder.append(notes(slide, cues));
        return holder;
    }

    function footer(number, count) {
        const left = element('span', '', root.dataset.fot);
        const right = element('span', '', word('arkAv', { n: number, antal: count }));
        return element('p', 'ark-fot', left, right);
    }

    /** Makes the sheets of a layout; `cues` is "nummer" or "utan". */
    function build(layout, cues) {
        clear();
        const list = talk.choice.list().map((index) => slides[index]);
        const perSheet = layouts[layout];
        const count = Math.ceil(list.length / perSheet);
        paper = element('div', 'ark-bunt');
        for (let first = 0; first < list.length; first += perSheet) {
            const shown = list.slice(first, first + perSheet).map((slide) => slideOn(slide, layout, cues));
            paper.append(element('section', 'ark', ...shown, footer(first / perSheet + 1, count)));
        }
        document.body.append(paper);
        page.dataset.utskrift = layout;
    }

    function clear() {
        if (paper) paper.remove();
        paper = null;
        delete page.dataset.utskrift;
    }

    /** Pictures in the sheets must have arrived before the printer asks for them. */
    async function print(layout, cues) {
        build(layout, cues);
        await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode().catch(() => {})));
        window.addEventListener('afterprint', clear, { once: true });
        window.print();
    }

    function ask() {
        const dialog = talk.part('utskrift');
        document.body.append(dialog);
        dialog.addEventListener('close', () => {
            const { layout, cues } = Object.fromEntries(new FormData(dialog.querySelector('form')));
            const wanted = dialog.returnValue === 'skriv';
            dialog.remove();
            if (wanted && layout === 'sida') window.print();
            else if (wanted) print(layout, cues);
        });
        dialog.showModal();
    }

    actions.skriv = ask;
    talk.paper = {
        build, clear,
        /** ?utskrift=3 lays the sheets out at once, for the browser's own print command. */
        fromAddress: () => {
            const query = new URLSearchParams(location.search);
            const layout = query.get('utskrift');
            if (layouts[layout]) build(layout, query.get('klick') === 'utan' ? 'utan' : 'nummer');
        },
    };
}());
