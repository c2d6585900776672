/* uacheck FILE...: judges PDF files (see ua.h). Says "FILE: ok", or one line for every finding; the exit
 * status is 1 when there was any. */
#include "ua.h"

#include "base/buf.h"

static bool read_file(const char *path, struct buf *bytes)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    char block[65536];
    for (size_t got; (got = fread(block, 1, sizeof(block), file)) > 0;)
        buf_add(bytes, (struct str){block, got});
    return fclose(file) == 0;
}

static bool judge(const char *path)
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
    for (size_t i = 0; i < count; i++)
        printf("%s: %.*s\n", path, (int)ua.findings.entries[i].key.size,
               ua.findings.entries[i].key.data);
    if (count == 0)
        printf("%s: ok\n", path);
    ua_finish(&ua);
    buf_finish(&bytes);
    return count == 0;
}

int main(int count, char **arguments)
{
    bool good = true;
    for (int i = 1; i < count; i++)
        good = judge(arguments[i]) && good;
    return good ? 0 : 1;
}
