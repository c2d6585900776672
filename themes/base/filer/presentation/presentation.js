// presentation: the tools on the page, the speaker view and the sheets for the printer.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk || talk.slides.length === 0) return;
    const { root, slides, sections, state, word, make, all, list, seconds, actions } = talk;
    const page = document.documentElement;
    const memory = `talarvy ${location.pathname}`;
    const layouts = { anteckningar: 1, 1: 1, 2: 2, 3: 3, 6: 6 };
    let time = { started: 0, spent: sections.map(() => 0) };
    let ticked = 0;
    let view = null;
    let paper = null;

    /** Where storage is forbidden the time starts anew after a reload, and the keys are on. */
    const stored = (name) => {
        try {
            return window[name];
        } catch (error) {
            return {};
        }
    };
    const storage = stored('sessionStorage');
    const lasting = stored('localStorage');

    const field = (name) => view.querySelector(`[data-visa="${name}"]`);

    /* Choosing slides. */

    /** A box for some slides, in front of a slide or after the heading of a section. */
    function tickBox(label, className, indexes) {
        const input = make('input', '');
        input.type = 'checkbox';
        input.slides = indexes;
        input.onchange = () => talk.choose(input.checked ? [...list(), ...indexes] : list().filter((index) => !indexes.includes(index)));
        return make('label', className, input, make('span', '', label));
    }

    function toggleBoxes() {
        const on = root.classList.toggle('presentation-valjer');
        if (!root.querySelector('.bild-val')) {
            for (const { node, index, number, title } of slides) node.prepend(tickBox(word('taMed', { n: number, titel: title }), 'bild-val', [index]));
            for (const section of sections) section.heading?.after(tickBox(word('taMedAvsnitt', { titel: section.title }), 'avsnitt-val', section.slides));
        }
        root.querySelector('.urval').hidden = !on;
        root.querySelector('[data-gor="valj"]').setAttribute('aria-pressed', on);
        showChoice();
    }

    /** Boxes, dimmed slides, sums and links follow the choice. */
    function showChoice() {
        const now = list();
        const isAll = now.length === slides.length;
        for (const { node, index } of slides) node.classList.toggle('bild-bortvald', !now.includes(index));
        for (const input of all('.bild-val input, .avsnitt-val input')) {
            const count = input.slides.filter((index) => now.includes(index)).length;
            input.checked = count === input.slides.length;
            input.indeterminate = count > 0 && !input.checked;
        }
        const minutes = word('minuter', { n: Math.round(seconds(now) / 60) });
        for (const sum of all('[data-visa="summa"]')) {
            sum.textContent = word(isAll ? 'summa' : 'summaUrval', { n: now.length, antal: slides.length, tid: minutes });
        }
        for (const link of all('[data-bilder]')) {
            const same = link.dataset.bilder ? talk.parse(link.dataset.bilder).sort((a, b) => a - b).join() === now.join() : isAll;
            link.setAttribute('aria-current', same);
        }
        for (const button of all('[data-kraver-bilder]')) button.disabled = now.length === 0;
    }

    /* The speaker view: this very page, opened with ?tal in a second window. */

    const two = (number) => String(Math.floor(number)).padStart(2, '0');
    const clock = (count) => `${count < 3600 ? '' : `${Math.floor(count / 3600)}:`}${two((count / 60) % 60)}:${two(count % 60)}`;

    /** Puts the notes of the current slide into an element. If the next cue is out of sight, the last comes to the top. */
    talk.fillNotes = (holder) => {
        const top = holder.slide === state.at && state.step ? holder.scrollTop : 0;
        holder.slide = state.at;
        holder.replaceChildren(talk.notes(slides[state.at], state.step));
        holder.scrollTop = top;
        const last = all('.cue-klar', holder).pop()?.getBoundingClientRect();
        const cue = holder.querySelector('.cue-nu')?.getBoundingClientRect() || last;
        const frame = holder.getBoundingClientRect();
        if (last && (cue.bottom > frame.bottom - 40 || last.top < frame.top)) holder.scrollTop += last.top - frame.top - 16;
    };

    const fitPictures = () => ['nu', 'nasta'].forEach((name) => talk.scale(field(name)));

    function draw() {
        const slide = slides[state.at];
        const more = state.step < slide.steps;
        const after = more ? slide : slides[list().find((index) => index > state.at)];
        field('nu').replaceChildren(talk.picture(slide, state.step));
        field('nu').classList.toggle('tal-svart', state.black);
        field('plats').textContent = talk.place();
        field('klick').textContent = slide.steps ? word('klickAv', { n: state.step, antal: slide.steps }) : '';
        field('nasta-text').textContent = word(more ? 'nastaKlick' : after ? 'nastaBild' : 'sistaBilden',
            { n: state.step + 1, antal: slide.steps, titel: after?.title });
        field('nasta').replaceChildren(...(after ? [talk.thumbnail(after, more ? state.step + 1 : 0)] : []));
        field('hopp').value = state.at;
        view.querySelector('[data-gor="svart"]').setAttribute('aria-pressed', state.black);
        talk.fillNotes(field('manus'));
        fitPictures();
        tick();
        talk.tell();
    }

    /** The time: in all, in the section, and against the plan. On time is within the planned span of the slide. */
    function tick() {
        const now = Date.now() / 1000;
        const { section } = slides[state.at];
        const planned = (test) => seconds(list().filter(test));
        const before = planned((index) => index < state.at);
        const upTo = before + slides[state.at].seconds;
        const gone = time.started && now - time.started;
        if (time.started) time.spent[section] += now - ticked;
        ticked = now;
        const pace = gone > upTo ? 'efter' : gone < before ? 'fore' : 'iTid';
        const show = (name, passed, plan) => {
            field(name).textContent = word('tidAv', { tid: clock(passed), plan: clock(plan) });
        };
        show('tid', gone, seconds(list()));
        show('avsnitt', time.spent[section], planned((index) => slides[index].section === section));
        field('avsnitt-namn').textContent = sections[section].title;
        field('klocka').textContent = new Date().toLocaleTimeString('sv-SE', { timeStyle: 'short' });
        field('takt').textContent = word(time.started ? pace : 'inteStartat', { tid: clock(Math.max(gone - upTo, before - gone)) });
        view.classList.toggle('tal-sen', gone > upTo);
        storage[memory] = JSON.stringify(time);
    }

    function restartTime() {
        ticked = Date.now() / 1000;
        time = { started: ticked, spent: sections.map(() => 0) };
        tick();
    }

    function fillJumps() {
        field('hopp').replaceChildren(...sections.map((section) => {
            const group = make('optgroup', '', ...section.slides.filter((index) => list().includes(index))
                .map((index) => new Option(`${slides[index].number} ${slides[index].title}`, index)));
            group.label = section.title || '–';
            return group;
        }));
    }

    function startSpeaker() {
        view = talk.part('talarvy');
        document.body.append(view);
        page.dataset.lage = 'tal';
        document.title = `${word('talarvy')}: ${document.title}`;
        talk.running = true;
        time = JSON.parse(storage[memory] || null) || time;
        ticked = Date.now() / 1000;
        [state.at, state.step] = talk.fromAddress() || [list()[0], 0];
        talk.buttons(view);
        fillJumps();
        field('hopp').onchange = (event) => {
            talk.go(Number(event.target.value));
            view.focus();
        };
        actions.stang = actions.manus = actions.tal = () => {};
        actions.oversikt = () => field('hopp').focus();
        talk.onChange((what) => {
            if (what !== 'state') fillJumps();
            else if (!time.started && (state.step || state.at !== list()[0])) restartTime();
            draw();
        });
        draw();
        new ResizeObserver(fitPictures).observe(field('nu'));
        view.focus();
        setInterval(tick, 1000);
        talk.send('hello');
    }

    /** The speaker view in a second window; if the browser refuses it the notes come below the slide. */
    function openSpeaker() {
        if (!talk.running) talk.start([0, 0]);
        const opened = window.open(talk.address('tal', location.hash), 'talarvy', 'popup,width=1280,height=800');
        if (opened) {
            talk.peers.add(opened);
        } else {
            actions.manus();
            talk.announce(word('ingetFonster'));
        }
    }

    /** Larger or smaller notes; 75-talarvy.css has the sizes 1 to 6. */
    const textSize = (change) => { page.dataset.manus = Math.min(6, Math.max(1, Number(page.dataset.manus || 3) + change)); };

    /* Sheets for the printer; 76-ark.css has their measures. */

    function printed(slide, layout, cues) {
        const holder = make('div', 'ark-bild', talk.thumbnail(slide, slide.steps));
        if (layout === '3') holder.append(make('div', 'ark-linjer', ...Array.from({ length: 7 }, () => make('span', ''))));
        if (layout !== 'anteckningar') return holder;
        holder.append(talk.notes(slide, -1));
        for (const cue of all('.cue', holder)) {
            cue.textContent = `(${word('klick')} ${cue.dataset.klick})`;
            if (cues === 'utan') cue.remove();
        }
        return holder;
    }

    /** Lays the chosen slides out; `cues` is "nummer" or "utan". */
    function layOut(layout, cues) {
        const each = layouts[layout];
        const shown = list().map((index) => printed(slides[index], layout, cues));
        const count = Math.ceil(shown.length / each);
        clear();
        paper = make('div', 'ark-bunt', ...Array.from({ length: count }, (none, sheet) => make('section', 'ark',
            ...shown.slice(sheet * each, (sheet + 1) * each),
            make('p', 'ark-fot', make('span', '', root.dataset.fot), make('span', '', word('arkAv', { n: sheet + 1, antal: count }))))));
        document.body.append(paper);
        page.dataset.utskrift = layout;
    }

    function clear() {
        paper?.remove();
        delete page.dataset.utskrift;
    }

    function print() {
        const dialog = talk.part('utskrift');
        document.body.append(dialog);
        dialog.onclose = async () => {
            const [layout, cues] = new FormData(dialog.querySelector('form')).values();
            dialog.remove();
            if (dialog.returnValue !== 'skriv') return;
            await talk.fetchPictures();
            if (layouts[layout]) layOut(layout, cues);
            await Promise.all(all('.ark img', document).map((image) => image.decode().catch(() => {})));
            window.onafterprint = clear;
            window.print();
        };
        dialog.showModal();
    }

    Object.assign(actions, {
        tal: openSpeaker,
        valj: toggleBoxes,
        skriv: print,
        storre: () => textSize(1),
        mindre: () => textSize(-1),
        nollstall: restartTime,
        alla: () => talk.choose(slides.map(({ index }) => index)),
        inga: () => talk.choose([]),
        'allt-manus': () => {
            const on = all('details.talmanus:not([open])').length > 0;
            for (const notes of all('details.talmanus')) notes.open = on;
            root.querySelector('[data-gor="allt-manus"]').setAttribute('aria-pressed', on);
        },
    });

    const tools = root.querySelector('.verktyg');
    const short = tools.querySelector('[data-val="tangenter"]');
    talk.shortKeys = () => lasting.korttangenter !== 'av';
    short.checked = talk.shortKeys();
    short.onchange = () => { lasting.korttangenter = short.checked ? 'på' : 'av'; };
    const named = all('[data-urval]', tools).find((link) => link.dataset.urval === talk.query.get('urval'));
    const wanted = talk.parse(talk.query.get('bilder') || named?.dataset.bilder || '');
    talk.buttons(tools);
    for (const link of all('.knapp-film')) link.target = '_blank';
    talk.onChange((what) => what === 'choice' && showChoice());
    talk.choose(wanted.length ? wanted : slides.map(({ index }) => index), true);
    window.addEventListener('hashchange', () => talk.fromAddress() && talk.start(talk.fromAddress()));

    /** What the address asks for: the speaker view, sheets (?utskrift=3), or a slide on the stage. */
    function begin() {
        const layout = talk.query.get('utskrift');
        talk.forgetSizes();
        talk.changed('sizes');
        if (talk.speaker) startSpeaker();
        else if (layouts[layout]) talk.fetchPictures().then(() => layOut(layout, talk.query.get('klick')));
        else if (talk.fromAddress() && !talk.running) talk.start(talk.fromAddress());
    }

    // Sizes measured before the fonts have come are wrong.
    Promise.all([...document.fonts].map((font) => font.load())).catch(() => {}).then(begin);
}());
