/* inject: preloaded into a program, makes one of its calls fail, or ends it there as a
 * power failure would.
 *
 *     INJECT="CLASSES N WHAT" of the calls in CLASSES (with commas; "change": those that
 *     change files or
 *                               folders; "ask": those that only look) the N-th, or with "N+"
 *                               every one from
 *                               the N-th on, fails with the errno WHAT (EIO …); or, with the
 *                               WHAT "kill", ends
 *                               the program before it is done
 *     INJECT_LOG=FILE           one line a call: its number, its class, a number that stands for
 *                               how the program came there, and the path
 *     INJECT_NO_EXCHANGE=1      the file system cannot exchange two folders
 *
 * A class is the name of the call, of its older kin (open for openat …) or "memory". Writes to the
 * standard streams do not count. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

enum { LIST = 256, PATH = 4096, DEEPEST = 64 };

static char classes[LIST];
static long number;
static bool onwards;
static int error; /* 0: kill */
static bool active;
static bool no_exchange;
static int log_file = -1;
static long calls;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static __thread bool inside; /* what this library does itself does not count */

static const struct {
    const char *name;
    int number;
} errors[] = {{"EIO", EIO},       {"EMFILE", EMFILE}, {"ENOSPC", ENOSPC}, {"EACCES", EACCES},
              {"ENOMEM", ENOMEM}, {"EROFS", EROFS},   {"EDQUOT", EDQUOT}, {"kill", 0}};

static void read_order(const char *order)
{
    char what[LIST];
    char count[LIST];
    if (strlen(order) >= LIST || sscanf(order, "%255s %255s %255s", classes, count, what) != 3) {
        abort();
    }
    char *end;
    number = strtol(count, &end, 10);
    onwards = *end == '+';
    error = -1;
    for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
        error = strcmp(what, errors[i].name) == 0 ? errors[i].number : error;
    }
    if (error < 0) {
        abort();
    }
    active = true;
}

__attribute__((constructor)) static void start(void)
{
    const char *order = getenv("INJECT");
    const char *log = getenv("INJECT_LOG");
    inside = true;
    void *warm[2];
    backtrace(warm, 2); /* loads what it needs */
    no_exchange = getenv("INJECT_NO_EXCHANGE") != NULL;
    if (log != NULL) {
        log_file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    }
    if (order != NULL) {
        read_order(order);
    }
    inside = false;
}

static bool listed(const char *name)
{
    size_t size = strlen(name);
    for (const char *at = classes; (at = strstr(at, name)) != NULL; at += size) {
        bool first = at == classes || at[-1] == ',';
        if (first && (at[size] == ',' || at[size] == '\0')) {
            return true;
        }
    }
    return false;
}

/* Where the program was when it called: the same for the same way there, within one run. */
static unsigned long way_here(void)
{
    void *frames[DEEPEST];
    int count = backtrace(frames, DEEPEST);
    unsigned long hash = 5381;
    for (int i = 2; i < count; i++) {
        hash = hash * 33 + (unsigned long)frames[i];
    }
    return hash & 0xffffffff;
}

static void write_log(const char *class, const char *path)
{
    char line[PATH + LIST];
    int size = snprintf(line, sizeof(line), "%ld %s %lx %s\n", calls, class, way_here(), path);
    if (size > 0 && (size_t)size < sizeof(line)) {
        ssize_t unused = write(log_file, line, (size_t)size);
        (void)unused;
    }
}

/* Counts a call; false when it is to fail, with errno set. */
static bool goes_well(const char *class, bool changes, const char *path)
{
    if (inside || (!active && log_file < 0)) {
        return true;
    }
    inside = true;
    pthread_mutex_lock(&lock);
    bool counts = listed(class) || listed("all") || listed(changes ? "change" : "ask");
    counts = active ? counts : true;
    bool hit = false;
    if (counts) {
        calls++;
        hit = active && (calls == number || (onwards && calls > number));
        if (log_file >= 0 && (!active || hit)) {
            write_log(class, path);
        }
    }
    pthread_mutex_unlock(&lock);
    inside = false;
    if (hit && error == 0) {
        _exit(137);
    }
    if (hit) {
        errno = error;
    }
    return !hit;
}

/* The same for a call that has a descriptor and no path. */
static bool goes_well_on(const char *class, bool changes, int descriptor)
{
    char link[LIST];
    char path[PATH] = "";
    if (!inside && log_file >= 0) {
        snprintf(link, sizeof(link), "/proc/self/fd/%d", descriptor);
        inside = true;
        ssize_t size = readlink(link, path, sizeof(path) - 1);
        inside = false;
        path[size > 0 ? size : 0] = '\0';
    }
    return goes_well(class, changes, path);
}

/* The real function of that name; ISO C has no cast from an object to a function pointer. */
static void find(const char *name, void *function)
{
    bool before = inside;
    inside = true;
    void *symbol = dlsym(RTLD_NEXT, name);
    inside = before;
    memcpy(function, &symbol, sizeof(symbol));
}

int open(const char *path, int flags, ...)
{
    int (*real)(const char *, int, mode_t);
    va_list list;
    va_start(list, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    find("open", &real);
    return goes_well((flags & O_CREAT) != 0 ? "create" : "open", (flags & O_CREAT) != 0, path)
               ? real(path, flags, mode)
               : -1;
}

int openat(int folder, const char *path, int flags, ...)
{
    int (*real)(int, const char *, int, mode_t);
    va_list list;
    va_start(list, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    find("openat", &real);
    return goes_well((flags & O_CREAT) != 0 ? "create" : "open", (flags & O_CREAT) != 0, path)
               ? real(folder, path, flags, mode)
               : -1;
}

ssize_t read(int descriptor, void *data, size_t size)
{
    ssize_t (*real)(int, void *, size_t);
    find("read", &real);
    return descriptor <= 2 || goes_well_on("read", false, descriptor) ? real(descriptor, data, size)
                                                                      : -1;
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    ssize_t (*real)(int, const void *, size_t);
    find("write", &real);
    return descriptor <= 2 || goes_well_on("write", true, descriptor) ? real(descriptor, data, size)
                                                                      : -1;
}

/* Linux closes the file even when it says that it failed. */
int close(int descriptor)
{
    int (*real)(int);
    find("close", &real);
    bool well = goes_well_on("close", false, descriptor);
    int number_before = errno;
    int status = real(descriptor);
    if (!well) {
        errno = number_before;
    }
    return well ? status : -1;
}

off_t lseek(int descriptor, off_t offset, int whence)
{
    off_t (*real)(int, off_t, int);
    find("lseek", &real);
    return goes_well_on("read", false, descriptor) ? real(descriptor, offset, whence) : -1;
}

int fsync(int descriptor)
{
    int (*real)(int);
    find("fsync", &real);
    return goes_well_on("fsync", true, descriptor) ? real(descriptor) : -1;
}

int syncfs(int descriptor)
{
    int (*real)(int);
    find("syncfs", &real);
    return goes_well_on("syncfs", true, descriptor) ? real(descriptor) : -1;
}

int fstat(int descriptor, struct stat *info)
{
    int (*real)(int, struct stat *);
    find("fstat", &real);
    return goes_well_on("stat", false, descriptor) ? real(descriptor, info) : -1;
}

int stat(const char *path, struct stat *info)
{
    int (*real)(const char *, struct stat *);
    find("stat", &real);
    return goes_well("stat", false, path) ? real(path, info) : -1;
}

int lstat(const char *path, struct stat *info)
{
    int (*real)(const char *, struct stat *);
    find("lstat", &real);
    return goes_well("stat", false, path) ? real(path, info) : -1;
}

int fstatat(int folder, const char *path, struct stat *info, int flags)
{
    int (*real)(int, const char *, struct stat *, int);
    find("fstatat", &real);
    return goes_well("stat", false, path) ? real(folder, path, info, flags) : -1;
}

int access(const char *path, int mode)
{
    int (*real)(const char *, int);
    find("access", &real);
    return goes_well("stat", false, path) ? real(path, mode) : -1;
}

DIR *opendir(const char *path)
{
    DIR *(*real)(const char *);
    find("opendir", &real);
    return goes_well("open", false, path) ? real(path) : NULL;
}

DIR *fdopendir(int descriptor)
{
    DIR *(*real)(int);
    find("fdopendir", &real);
    return goes_well_on("opendir", false, descriptor) ? real(descriptor) : NULL;
}

struct dirent *readdir(DIR *folder)
{
    struct dirent *(*real)(DIR *);
    find("readdir", &real);
    return goes_well_on("readdir", false, dirfd(folder)) ? real(folder) : NULL;
}

ssize_t readlink(const char *path, char *text, size_t size)
{
    ssize_t (*real)(const char *, char *, size_t);
    find("readlink", &real);
    return goes_well("readlink", false, path) ? real(path, text, size) : -1;
}

char *realpath(const char *path, char *real_path)
{
    char *(*real)(const char *, char *);
    find("realpath", &real);
    return goes_well("realpath", false, path) ? real(path, real_path) : NULL;
}

int flock(int descriptor, int operation)
{
    int (*real)(int, int);
    find("flock", &real);
    return goes_well_on("flock", false, descriptor) ? real(descriptor, operation) : -1;
}

int mkdir(const char *path, mode_t mode)
{
    int (*real)(const char *, mode_t);
    find("mkdir", &real);
    return goes_well("mkdir", true, path) ? real(path, mode) : -1;
}

int rmdir(const char *path)
{
    int (*real)(const char *);
    find("rmdir", &real);
    return goes_well("unlink", true, path) ? real(path) : -1;
}

int unlink(const char *path)
{
    int (*real)(const char *);
    find("unlink", &real);
    return goes_well("unlink", true, path) ? real(path) : -1;
}

int unlinkat(int folder, const char *path, int flags)
{
    int (*real)(int, const char *, int);
    find("unlinkat", &real);
    return goes_well("unlink", true, path) ? real(folder, path, flags) : -1;
}

int rename(const char *from, const char *to)
{
    int (*real)(const char *, const char *);
    find("rename", &real);
    return goes_well("rename", true, to) ? real(from, to) : -1;
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    int (*real)(int, const char *, int, const char *, unsigned);
    find("renameat2", &real);
    if (no_exchange) {
        errno = EINVAL;
        return -1;
    }
    return goes_well("rename", true, to) ? real(from_folder, from, to_folder, to, flags) : -1;
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    int (*real)(int, const char *, int, const char *, int);
    find("linkat", &real);
    return goes_well("link", true, to) ? real(from_folder, from, to_folder, to, flags) : -1;
}

int symlink(const char *target, const char *path)
{
    int (*real)(const char *, const char *);
    find("symlink", &real);
    return goes_well("link", true, path) ? real(target, path) : -1;
}

int chmod(const char *path, mode_t mode)
{
    int (*real)(const char *, mode_t);
    find("chmod", &real);
    return goes_well("chmod", true, path) ? real(path, mode) : -1;
}

int fchmod(int descriptor, mode_t mode)
{
    int (*real)(int, mode_t);
    find("fchmod", &real);
    return goes_well_on("chmod", true, descriptor) ? real(descriptor, mode) : -1;
}

/* Memory is only counted when it is asked for: there are very many such calls. */
static bool has_memory(void)
{
    return inside || !active || !listed("memory") || goes_well("memory", false, "");
}

void *malloc(size_t size)
{
    return has_memory() ? __libc_malloc(size) : NULL;
}

void *calloc(size_t count, size_t size)
{
    return has_memory() ? __libc_calloc(count, size) : NULL;
}

void *realloc(void *block, size_t size)
{
    return has_memory() ? __libc_realloc(block, size) : NULL;
}
