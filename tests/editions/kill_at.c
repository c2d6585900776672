/* kill_at: preloaded into a program, ends it without warning at its n-th call that changes a file or folder
 * (KILL_AT=n), as when the power fails: before the call, so that nothing of it is done. */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long calls;

static void count(void)
{
    const char *at = getenv("KILL_AT");
    if (at != NULL && ++calls == strtol(at, NULL, 10)) {
        _exit(137);
    }
}

/* The real function of that name; ISO C has no cast from an object to a function pointer. */
static void find(const char *name, void *function)
{
    void *symbol = dlsym(RTLD_NEXT, name);
    memcpy(function, &symbol, sizeof(symbol));
}

int open(const char *path, int flags, ...)
{
    int (*real)(const char *, int, mode_t);
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list list;
        va_start(list, flags);
        mode = va_arg(list, mode_t);
        va_end(list);
        count();
    }
    find("open", &real);
    return real(path, flags, mode);
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    ssize_t (*real)(int, const void *, size_t);
    if (descriptor > 2) {
        count();
    }
    find("write", &real);
    return real(descriptor, data, size);
}

int rename(const char *from, const char *to)
{
    int (*real)(const char *, const char *);
    count();
    find("rename", &real);
    return real(from, to);
}

int mkdir(const char *path, mode_t mode)
{
    int (*real)(const char *, mode_t);
    count();
    find("mkdir", &real);
    return real(path, mode);
}

int fsync(int descriptor)
{
    int (*real)(int);
    count();
    find("fsync", &real);
    return real(descriptor);
}

int unlinkat(int folder, const char *path, int flags)
{
    int (*real)(int, const char *, int);
    count();
    find("unlinkat", &real);
    return real(folder, path, flags);
}
