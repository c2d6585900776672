/* uacheck [--text FOLDER] FILE...: judges PDF files (see ua.h). Says "FILE: ok", or one line for
 * every finding; the exit status is 1 when there was any. With --text the outline of each file,
 * with its text, is written to FOLDER/FILE.txt, whose folder must exist. */
#include "ua.h"

#include "base/buf.h"

#include <string.h>

static bool read_file(const char *path, struct buf *bytes)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return false;
    }
    char block[65536];
    for (size_t got; (got = fread(block, 1, sizeof(block), file)) > 0;) {
        buf_add(bytes, (struct str){block, got});
    }
    return fclose(file) == 0;
}

static bool write_outline(const struct ua *ua, const char *folder, const char *path)
{
    char name[4096];
    snprintf(name, sizeof(name), "%s/%s.txt", folder, path);
    FILE *file = fopen(name, "wb");
    if (file == NULL) {
        printf("%s: cannot be written\n", name);
        return false;
    }
    ua_write_outline(ua, file);
    return fclose(file) == 0;
}

static bool judge(const char *path, const char *folder)
{
    struct buf bytes;
    buf_init(&bytes);
    if (!read_file(path, &bytes)) {
        printf("%s: cannot be read\n", path);
        buf_finish(&bytes);
        return false;
    }
    struct ua ua;
    size_t count = ua_judge(&ua, path, buf_str(&bytes));
    for (size_t i = 0; i < count; i++) {
        printf("%s: %.*s\n", path, (int)ua.findings.entries[i].key.size,
               ua.findings.entries[i].key.data);
    }
    if (count == 0) {
        printf("%s: ok\n", path);
    }
    bool written = folder == NULL || write_outline(&ua, folder, path);
    ua_finish(&ua);
    buf_finish(&bytes);
    return count == 0 && written;
}

int main(int count, char **arguments)
{
    bool good = true;
    bool text = count > 2 && strcmp(arguments[1], "--text") == 0;
    for (int i = text ? 3 : 1; i < count; i++) {
        good = judge(arguments[i], text ? arguments[2] : NULL) && good;
    }
    return good ? 0 : 1;
}
