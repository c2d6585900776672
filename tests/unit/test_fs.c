/* Unit tests of base/fs, in a temporary folder that is removed afterwards. */
#include "test.h"

#include "base/arena.h"
#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
    struct arena arena;
    struct str root;
};

static struct str in(struct place *place, const char *name)
{
    return path_join(&place->arena, place->root, str_from(name));
}

static void check_content(struct place *place, const char *name, struct str content)
{
    struct str read;
    CHECK(fs_read(&place->arena, in(place, name), 1 << 20, &read));
    CHECK_STR(read, content);
    CHECK(read.data[read.size] == '\0');
}

static void put(struct place *place, const char *name, const char *content)
{
    CHECK(fs_write(in(place, name), str_from(content)));
}

static void put_link(struct place *place, const char *target, const char *name)
{
    CHECK(symlink(target, in(place, name).data) == 0);
}

static void test_read(struct place *place)
{
    struct str content;
    put(place, "läs/å.txt", "12345");
    check_content(place, "läs/å.txt", STR("12345"));
    CHECK(fs_read(&place->arena, in(place, "läs/å.txt"), 5, &content));
    errno = 0;
    CHECK(!fs_read(&place->arena, in(place, "läs/å.txt"), 4, &content) && errno == EFBIG);
    CHECK(!fs_read(&place->arena, in(place, "läs"), 9, &content) && errno == EISDIR);
    CHECK(!fs_read(&place->arena, in(place, "finns inte"), 9, &content) && errno == ENOENT);
    CHECK(!fs_read(&place->arena, STR("a\0b"), 9, &content) && errno == EINVAL);
    static char long_name[PATH_MAX + 1];
    memset(long_name, 'x', sizeof(long_name));
    CHECK(!fs_read(&place->arena, (struct str){long_name, PATH_MAX}, 9, &content));
    CHECK(errno == ENAMETOOLONG);
    put(place, "läs/tom", "");
    check_content(place, "läs/tom", STR(""));
    CHECK(mkfifo(in(place, "läs/rör").data, 0600) == 0);
    CHECK(!fs_read(&place->arena, in(place, "läs/rör"), 9, &content) && errno == EINVAL);
}

static void test_write(struct place *place)
{
    put(place, "skriv/a/b/c", "ett");
    CHECK(link(in(place, "skriv/a/b/c").data, in(place, "skriv/delad").data) == 0);
    put(place, "skriv/a/b/c", "två");
    check_content(place, "skriv/a/b/c", STR("två"));
    check_content(place, "skriv/delad", STR("ett"));
    put_link(place, "delad", "skriv/länk");
    put(place, "skriv/länk", "tre");
    check_content(place, "skriv/delad", STR("ett"));
    check_content(place, "skriv/länk", STR("tre"));
    CHECK(!fs_write(in(place, "skriv/a"), STR("x")));
    CHECK(!fs_write(in(place, "skriv/delad/x"), STR("x")) && errno == ENOTDIR);
    CHECK(fs_write_atomic(in(place, "skriv/ny/hel"), STR("a\0b")));
    CHECK(fs_write_atomic(in(place, "skriv/ny/hel"), STR("hel")));
    check_content(place, "skriv/ny/hel", STR("hel"));
    CHECK(unlink(in(place, "skriv/ny/hel").data) == 0);
    CHECK(rmdir(in(place, "skriv/ny").data) == 0); /* nothing else was left there */
    CHECK(!fs_write_atomic(in(place, "skriv/a"), STR("x")));
    CHECK(rmdir(in(place, "skriv/a/b").data) != 0 && errno == ENOTEMPTY);
}

static void test_same(struct place *place)
{
    static char large[200001];
    memset(large, 'l', sizeof(large));
    struct str content = {large, sizeof(large)};
    CHECK(fs_write(in(place, "stor"), content));
    CHECK(fs_same(in(place, "stor"), content));
    large[sizeof(large) - 1] = 'x';
    CHECK(!fs_same(in(place, "stor"), content));
    CHECK(!fs_same(in(place, "stor"), str_slice(content, 0, 200000)));
    put(place, "tom", "");
    CHECK(fs_same(in(place, "tom"), (struct str){0}));
    CHECK(!fs_same(in(place, "finns inte"), STR("")));
    CHECK(!fs_same(place->root, STR("")));
    large[sizeof(large) - 1] = 'l';
    CHECK(fs_copy(in(place, "stor"), in(place, "kopia/av/stor")));
    CHECK(fs_same(in(place, "kopia/av/stor"), content));
    CHECK(fs_copy(in(place, "stor"), in(place, "stor")) && fs_same(in(place, "stor"), content));
    CHECK(!fs_copy(in(place, "finns inte"), in(place, "kopia/x")) && errno == ENOENT);
    CHECK(fs_look(in(place, "kopia/x")) != FS_FILE);
}

static void test_link(struct place *place)
{
    put(place, "l/a", "a");
    put(place, "l/gammal", "gammal");
    CHECK(fs_link(in(place, "l/a"), in(place, "l/ny/b")));
    CHECK(fs_link(in(place, "l/a"), in(place, "l/gammal")));
    CHECK(fs_link(in(place, "l/a"), in(place, "l/gammal")));
    CHECK(fs_link(in(place, "l/a"), in(place, "l/a")));
    struct stat info;
    CHECK(stat(in(place, "l/a").data, &info) == 0 && info.st_nlink == 3);
    check_content(place, "l/gammal", STR("a"));
    CHECK(!fs_link(in(place, "l/finns inte"), in(place, "l/gammal")));
    check_content(place, "l/gammal", STR("a"));
    put_link(place, "a", "l/mjuk");
    CHECK(fs_link(in(place, "l/mjuk"), in(place, "l/c")));
    CHECK(lstat(in(place, "l/c").data, &info) == 0 && S_ISREG(info.st_mode));
}

static void test_folders(struct place *place)
{
    CHECK(fs_make_folders(in(place, "m/a/b")) && fs_make_folders(in(place, "m/a/b")));
    CHECK(fs_look(in(place, "m/a/b")) == FS_FOLDER && fs_look(in(place, "m/a/b")) != FS_FILE);
    CHECK(fs_make_folders(STR("")) && fs_make_folders(STR("/")));
    put(place, "m/fil", "x");
    CHECK(fs_look(in(place, "m/fil")) == FS_FILE && fs_look(in(place, "m/fil")) != FS_FOLDER);
    CHECK(!fs_make_folders(in(place, "m/fil")) && errno == ENOTDIR);
    CHECK(!fs_make_folders(in(place, "m/fil/x")));
    put(place, "kvar/viktig", "x");
    put_link(place, "../kvar", "m/länk");
    put_link(place, "ingenstans", "m/trasig");
    CHECK(fs_remove_tree(in(place, "m")) && fs_look(in(place, "m")) != FS_FOLDER);
    check_content(place, "kvar/viktig", STR("x"));
    CHECK(fs_remove_tree(in(place, "m")));
    put_link(place, "kvar", "länk");
    CHECK(fs_remove_tree(in(place, "länk")));
    check_content(place, "kvar/viktig", STR("x"));
    CHECK(fs_remove_tree(in(place, "kvar/viktig")) && fs_look(in(place, "kvar/viktig")) != FS_FILE);
}

static void test_swap(struct place *place)
{
    put(place, "ny/sida", "ny");
    CHECK(fs_swap(in(place, "ny"), in(place, "ut"), in(place, "undan")));
    check_content(place, "ut/sida", STR("ny"));
    CHECK(fs_look(in(place, "ny")) != FS_FOLDER);
    put(place, "ny/sida", "nyare");
    CHECK(fs_swap(in(place, "ny"), in(place, "ut"), in(place, "undan")));
    check_content(place, "ut/sida", STR("nyare"));
    check_content(place, "ny/sida", STR("ny"));
    CHECK(!fs_swap(in(place, "finns inte"), in(place, "ut"), in(place, "undan")));
    check_content(place, "ut/sida", STR("nyare"));
    CHECK(!fs_swap(in(place, "finns inte"), in(place, "inte heller"), in(place, "undan")));
}

/* Where folders cannot be exchanged, and what a power failure between the two steps leaves. */
static void test_restore(struct place *place)
{
    struct str target = in(place, "å/ut");
    struct str aside = in(place, "å/undan");
    CHECK(fs_restore(target, aside)); /* nothing is there */
    put(place, "å/undan/sida", "gammal");
    CHECK(fs_restore(target, aside) && fs_look(aside) == FS_NOTHING);
    check_content(place, "å/ut/sida", STR("gammal"));
    put(place, "å/undan/sida", "äldre");
    CHECK(fs_restore(target, aside));
    check_content(place, "å/ut/sida", STR("gammal"));
    check_content(place, "å/undan/sida", STR("äldre"));
    CHECK(fs_remove_tree(target) && fs_make_folders(target) && fs_restore(target, aside));
    check_content(place, "å/ut/sida", STR("äldre"));
}

static void test_look(struct place *place)
{
    put(place, "t/fil", "x");
    put_link(place, "fil", "t/länk");
    put_link(place, "borta", "t/trasig");
    put_link(place, "rund", "t/rund");
    CHECK(mkfifo(in(place, "t/rör").data, 0600) == 0);
    CHECK(fs_look(in(place, "t")) == FS_FOLDER && fs_look(in(place, "t/fil")) == FS_FILE);
    CHECK(fs_look(in(place, "t/länk")) == FS_FILE && fs_look(in(place, "t/rör")) == FS_OTHER);
    CHECK(fs_look_at_link(in(place, "t/länk")) == FS_LINK);
    CHECK(fs_look(in(place, "t/trasig")) == FS_NOTHING);
    CHECK(fs_look_at_link(in(place, "t/trasig")) == FS_LINK);
    CHECK(fs_look(in(place, "t/rund")) == FS_NOTHING);
    CHECK(fs_look(in(place, "t/fil/x")) == FS_NOTHING);
    CHECK(fs_look(STR("a\0b")) == FS_NOTHING);
    CHECK(fs_is_missing(ENOENT) && !fs_is_missing(EIO) && !fs_is_missing(EISDIR));
    CHECK(fs_is_machine(EMFILE) && fs_is_machine(EACCES) && !fs_is_machine(EFBIG));
    bool empty;
    CHECK(fs_is_empty(in(place, "t"), &empty) && !empty);
    CHECK(!fs_is_empty(in(place, "t/fil"), &empty) && errno == ENOTDIR);
    CHECK(fs_make_folders(in(place, "t/tom")) && fs_is_empty(in(place, "t/tom"), &empty) && empty);
    put(place, "t/tom/.dold", "");
    CHECK(fs_is_empty(in(place, "t/tom"), &empty) && !empty);
}

/* What others made comes along as it is, and nothing is ever replaced. */
static void test_carry(struct place *place)
{
    struct stat info;
    struct str from = in(place, "c/från");
    struct str to = in(place, "c/till");
    put(place, "c/från/.a/b/fil", "f");
    put(place, "c/till/finns", "ny");
    put(place, "c/från/finns", "gammal");
    put(place, "c/till/.x", "ny");
    put(place, "c/från/.x/y", "gammal");
    put_link(place, "borta", "c/från/länk");
    CHECK(fs_make_folders(in(place, "c/från/tom")));
    CHECK(chmod(in(place, "c/från/.a").data, 0750) == 0);
    CHECK(chmod(in(place, "c/från/tom").data, 0700) == 0);
    CHECK(fs_carry(from, to, STR(".a/b/fil")) && fs_carry(from, to, STR("länk")));
    CHECK(fs_carry(from, to, STR("tom")) && fs_carry(from, to, STR("tom")));
    check_content(place, "c/till/.a/b/fil", STR("f"));
    CHECK(fs_look_at_link(in(place, "c/till/länk")) == FS_LINK);
    CHECK(stat(in(place, "c/till/.a").data, &info) == 0 && (info.st_mode & 0777) == 0750);
    CHECK(stat(in(place, "c/till/tom").data, &info) == 0 && (info.st_mode & 0777) == 0700);
    CHECK(!fs_carry(from, to, STR("finns")) && errno == EEXIST);
    check_content(place, "c/till/finns", STR("ny"));
    CHECK(!fs_carry(from, to, STR(".x/y")) && (errno == EEXIST || errno == ENOTDIR));
    CHECK(!fs_carry(from, to, STR("borta")) && errno == ENOENT);
    CHECK(fs_same_permissions(in(place, "c/från/tom"), to));
    CHECK(stat(to.data, &info) == 0 && (info.st_mode & 0777) == 0700);
}

static const struct fs_entry *find(const struct vec *entries, const char *path)
{
    const struct fs_entry *items = entries->items;
    for (size_t i = 0; i < entries->count; i++) {
        if (str_equal(items[i].path, str_from(path))) {
            return &items[i];
        }
    }
    return NULL;
}

static void test_walk(struct place *place)
{
    struct fs_fault fault;
    const char *files[] = {"w/b/ä.md", "w/a-b.md",  "w/a/b.md", "w/_dold/x.md", "w/.git/y",
                           "w/a/.x",   "w/a/_y.md", "w/z",      "w/B"};
    for (size_t i = 0; i < countof(files); i++) {
        put(place, files[i], files[i]);
    }
    CHECK(fs_make_folders(in(place, "w/tom")));
    struct vec entries = {0};
    CHECK(fs_walk(&place->arena, in(place, "w"), FS_WALK_CONTENT, &entries, &fault));
    const char *visible[] = {"B", "a-b.md", "a/b.md", "b/ä.md", "z"};
    CHECK(entries.count == countof(visible));
    const struct fs_entry *items = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        CHECK_STR(items[i].path, str_from(visible[i]));
        CHECK(items[i].kind == FS_FILE && !items[i].outside && items[i].mtime_ns > 0);
        CHECK(items[i].size == items[i].path.size + 2);
    }
    entries = (struct vec){0};
    CHECK(fs_walk(&place->arena, in(place, "w"), FS_WALK_SHOWN, &entries, &fault));
    CHECK(entries.count == countof(visible) + 2);
    CHECK(find(&entries, "_dold/x.md") != NULL && find(&entries, "a/_y.md") != NULL);
    entries = (struct vec){0};
    CHECK(!fs_walk(&place->arena, in(place, "finns inte"), FS_WALK_CONTENT, &entries, &fault) &&
          errno == ENOENT);
    CHECK(!fs_walk(&place->arena, in(place, "w/z"), FS_WALK_CONTENT, &entries, &fault) &&
          errno == ENOTDIR);
}

static void test_walk_links(struct place *place)
{
    struct fs_fault fault;
    put(place, "s/in/fil", "fil");
    put(place, "hemlig/lösen", "x");
    put(place, "s2/x", "samma början");
    put_link(place, "in/fil", "s/fil-länk");
    put_link(place, "in", "s/mapp-länk");
    put_link(place, "../hemlig/lösen", "s/ut-fil");
    put_link(place, "../hemlig", "s/ut-mapp");
    put_link(place, "../s2", "s/ut-granne");
    put_link(place, "ingenstans", "s/trasig");
    put_link(place, "..", "s/in/cirkel");
    CHECK(mkfifo(in(place, "s/rör").data, 0600) == 0);
    struct vec entries = {0};
    CHECK(fs_walk(&place->arena, in(place, "s"), FS_WALK_CONTENT, &entries, &fault));
    CHECK(find(&entries, "fil-länk")->kind == FS_FILE && find(&entries, "fil-länk")->size == 3);
    CHECK(find(&entries, "mapp-länk/fil")->kind == FS_FILE);
    CHECK(find(&entries, "ut-fil")->outside && find(&entries, "ut-fil")->kind == FS_FILE);
    CHECK_STR(find(&entries, "ut-fil")->target, STR("../hemlig/lösen"));
    CHECK(find(&entries, "ut-mapp")->outside && find(&entries, "ut-mapp")->kind == FS_FOLDER);
    CHECK(find(&entries, "ut-mapp/lösen") == NULL);
    CHECK(find(&entries, "ut-granne")->outside);
    CHECK(find(&entries, "trasig")->kind == FS_OTHER && !find(&entries, "trasig")->outside);
    CHECK(find(&entries, "in/cirkel")->kind == FS_OTHER && !find(&entries, "in/cirkel")->outside);
    CHECK(find(&entries, "rör")->kind == FS_OTHER);
    CHECK(entries.count == 10);
}

static void test_walk_depth(struct place *place)
{
    struct fs_fault fault;
    struct str path = in(place, "djup");
    for (int i = 0; i < 63; i++) {
        path = path_join(&place->arena, path, STR("d"));
    }
    CHECK(fs_write(path_join(&place->arena, path, STR("f")), STR("")));
    struct vec entries = {0};
    CHECK(fs_walk(&place->arena, in(place, "djup"), FS_WALK_CONTENT, &entries, &fault) &&
          entries.count == 1);
    CHECK(fs_make_folders(path_join(&place->arena, path, STR("d"))));
    CHECK(!fs_walk(&place->arena, in(place, "djup"), FS_WALK_CONTENT, &entries, &fault) &&
          errno == ELOOP);
    CHECK_STR(fault.path, path_join(&place->arena, path, STR("d")));
    CHECK(fault.folder);
}

/* All there is, as it is. */
static void test_walk_all(struct place *place)
{
    struct fs_fault fault;
    struct vec entries = {0};
    put(place, "v/.dold/_x", "x");
    put(place, "v/a", "a");
    put_link(place, ".dold", "v/länk");
    CHECK(fs_make_folders(in(place, "v/tom")));
    CHECK(fs_walk(&place->arena, in(place, "v"), FS_WALK_ALL, &entries, &fault));
    CHECK(entries.count == 5 && find(&entries, ".dold/_x")->kind == FS_FILE);
    CHECK(find(&entries, ".dold")->kind == FS_FOLDER && find(&entries, "tom")->kind == FS_FOLDER);
    CHECK(find(&entries, "länk")->kind == FS_LINK && find(&entries, "a")->size == 1);
}

static void test_lock(struct place *place)
{
    int first = fs_lock(in(place, "lås/fil"));
    CHECK(first >= 0);
    errno = 0;
    CHECK(fs_lock(in(place, "lås/fil")) == -1 && errno == EWOULDBLOCK);
    fs_unlock(first);
    int second = fs_lock(in(place, "lås/fil"));
    CHECK(second >= 0);
    fs_unlock(second);
}

static void test_durable(struct place *place)
{
    struct stat info;
    struct vec names = {0};
    CHECK(fs_write_durable(in(place, "fast/a/b"), STR("1"), 0444));
    check_content(place, "fast/a/b", STR("1"));
    CHECK(stat(in(place, "fast/a/b").data, &info) == 0 && (info.st_mode & 0777) == 0444);
    CHECK(chmod(in(place, "fast/a/b").data, 0640) == 0);
    CHECK(fs_write_durable(in(place, "fast/a/b"), STR("2"), 0444));
    CHECK(stat(in(place, "fast/a/b").data, &info) == 0 && (info.st_mode & 0777) == 0640);
    CHECK(fs_sync_folder(in(place, "fast/a")) && !fs_sync_folder(in(place, "fast/x")));
    put(place, "fast/a/.b.17", "x");
    put(place, "fast/a/.c.17", "x");
    put(place, "fast/a/.b.", "x");
    put(place, "fast/a/..1", "x");
    fs_sweep(in(place, "fast/a"), STR("b"));
    CHECK(fs_look(in(place, "fast/a/.b.17")) != FS_FILE &&
          fs_look(in(place, "fast/a/.c.17")) == FS_FILE);
    fs_sweep(in(place, "fast/a"), STR(""));
    CHECK(fs_look(in(place, "fast/a/.c.17")) != FS_FILE);
    CHECK(fs_look(in(place, "fast/a/.b.")) == FS_FILE &&
          fs_look(in(place, "fast/a/..1")) == FS_FILE);
    put(place, "fast/a/a", "x");
    CHECK(fs_list(&place->arena, in(place, "fast/a"), &names) && names.count == 2);
    CHECK_STR(((struct str *)names.items)[0], STR("a"));
    CHECK(fs_link(in(place, "fast/a/b"), in(place, "fast/länk")));
    CHECK(fs_is_linked(in(place, "fast/a/b"), in(place, "fast/länk")));
    CHECK(!fs_is_linked(in(place, "fast/a/b"), in(place, "fast/a/a")));
    fs_remove_empty(in(place, "fast/a"));
    CHECK(fs_look(in(place, "fast/a")) == FS_FOLDER);
    CHECK(fs_make_folders(in(place, "fast/tom")));
    fs_remove_empty(in(place, "fast/tom"));
    CHECK(fs_look(in(place, "fast/tom")) != FS_FOLDER);
    int lock = fs_lock_folder(in(place, "fast"));
    CHECK(lock >= 0);
    errno = 0;
    CHECK(fs_lock_folder(in(place, "fast")) < 0 && errno == EWOULDBLOCK);
    fs_unlock(lock);
    CHECK(fs_lock_folder(in(place, "fast/finns-inte")) < 0);
}

int main(void)
{
    char name[] = P_tmpdir "/malbild-fs-XXXXXX";
    struct place place = {0};
    CHECK(mkdtemp(name) != NULL);
    place.root = str_from(name);
    test_durable(&place);
    test_read(&place);
    test_write(&place);
    test_same(&place);
    test_link(&place);
    test_folders(&place);
    test_swap(&place);
    test_restore(&place);
    test_look(&place);
    test_carry(&place);
    test_walk_all(&place);
    test_walk(&place);
    test_walk_links(&place);
    test_walk_depth(&place);
    test_lock(&place);
    CHECK(fs_remove_tree(place.root) && fs_look(place.root) != FS_FOLDER);
    arena_finish(&place.arena);
    return 0;
}
