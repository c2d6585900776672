/* webbplats.yaml: what becomes of good settings, and what is said of bad ones. */
#include "site/config.h"
#include "site_made.h"

static void check_said(const char *settings, const char *reports)
{
    const struct made_file files[] = {{"webbplats.yaml", settings},
                                      {"index.md", "---\ntitel: S\n---\n"},
                                      {"typer.yaml", "typer:\n  sida:\n    etikett: Sida\n"
                                                     "    fält: {titel: text}\n"}};
    struct site_made made;
    site_made_init(&made, files, countof(files));
    CHECK_STR(made_reports(&made), str_from(reports));
    site_made_finish(&made);
}

#define GOOD "titel: T\nbeskrivning: B\nutgåva: \"1\"\ndatum: 2023-07-31\nutgivare: U\n"

static void test_good(void)
{
    static const struct made_file files[] = {
        {"webbplats.yaml", GOOD "adress: http://exempel.se/a/b\nmeny: [index.md, {till: \"@ny\", "
                                "titel: Nytt}]\n"},
        {"typer.yaml", "typer:\n  sida:\n    etikett: Sida\n    fält: {titel: text}\n"},
        {"index.md", "---\ntitel: S\n---\n"},
        {"ny.md", "---\ntitel: N\n---\n"}};
    struct site_made made;
    site_made_init(&made, files, countof(files));
    CHECK_STR(made_reports(&made), STR(""));
    CHECK_STR(made.config->url, STR("http://exempel.se/a/b/"));
    CHECK_STR(made.config->url_path, STR("/a/b/"));
    CHECK_STR(made.config->language, STR("sv"));
    CHECK_STR(made.config->theme, STR("base"));
    CHECK_STR(made.config->date_iso, STR("2023-07-31"));
    const struct menu_item *menu = made.config->menu.items;
    CHECK(made.config->menu.count == 2 && menu[0].target.record == made.site.start);
    CHECK(menu[1].target.record == made_record(&made, "sida:ny"));
    CHECK_STR(menu[1].title, STR("Nytt"));
    site_made_finish(&made);
}

static void test_faults(void)
{
    check_said(GOOD "adress: exempel.se\n", "webbplats.yaml:6:9 fel-lank: adress, exempel.se\n");
    check_said(GOOD "adress: https://\n", "webbplats.yaml:6:9 fel-lank: adress, https://\n");
    check_said(GOOD "adress: 'https://a.se/\"x'\n",
               "webbplats.yaml:6:10 fel-lank: adress, https://a.se/\"x\n");
    check_said(GOOD "adress: https://a.se/;x\n",
               "webbplats.yaml:6:9 fel-lank: adress, https://a.se/;x\n");
    check_said(GOOD "adress: https://a.se\nspråk: s\n", "webbplats.yaml:7:8 fel-sprak: s\n");
    check_said(GOOD "adress: https://a.se\nkräver: [sidda]\n",
               "webbplats.yaml:7:10 okand-typ: sidda, sida, \n");
    check_said(GOOD "adress: https://a.se\nsidfot: [{titel: x}]\n",
               "webbplats.yaml:7:10 saknad-nyckel: till, sidfot, malbild/index.md, \n");
    check_said(GOOD "adress: https://a.se\nmeny: [\"@finns-inte\"]\n",
               "webbplats.yaml:7:9 okand-referens: finns-inte, , \n");
    check_said(GOOD "adress: https://a.example:8080/x/\nkontakt: {uppgift: saknas}\n",
               "webbplats.yaml:6:9 uppgift-saknas: adress, "
               "\x1f"
               "adressen är ett exempel, och utgåvan kan inte frysas med den"
               "\x1f"
               "the address is an example, and the edition cannot be frozen with it\n"
               "webbplats.yaml:7:10 uppgift-saknas: kontakt, \n");
    check_said(GOOD "adress: https://example.org/a.example/\n", "");
}

static void test_missing(void)
{
    struct arena arena = {0};
    struct arena scratch = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    CHECK(config_load(&arena, &scratch, STR("/finns/inte"), &diags) == NULL);
    CHECK(diags.items.count == 1 && ((struct diag *)diags.items.items)->rule == RULE_NO_SITE);
    arena_finish(&scratch);
    arena_finish(&arena);
}

int main(void)
{
    test_good();
    test_faults();
    test_missing();
    return 0;
}
