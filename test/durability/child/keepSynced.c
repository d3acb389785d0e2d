/* Keeps aside what a power cut would leave. Preloaded into a process, it stands in for fsync and fdatasync
 * on the database HRESOLVE_WATCHED and on its -wal: instead of asking the disk, it copies the file as it is
 * at that moment to HRESOLVE_KEPT, a folder. Put back after SIGKILL, the copies are the bytes present at
 * the last sync; all that was written later is gone. A copy that the kill interrupts is a sync that has
 * not returned, and a disk too may then hold a part of it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_watched(int file, char *kept, size_t size) {
  const char *watched = getenv("HRESOLVE_WATCHED"), *folder = getenv("HRESOLVE_KEPT");
  char link[64], path[PATH_MAX];
  if (watched == NULL || folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  size_t base = strlen(watched);
  if (strncmp(path, watched, base) != 0) return 0;
  if (path[base] != 0 && strcmp(path + base, "-wal") != 0) return 0;
  snprintf(kept, size, "%s/%s", folder, strrchr(path, '/') + 1);
  return 1;
}

static int keep(int file, const char *kept) {
  static char buffer[1 << 20];
  /* The process's own descriptor may be open for writing alone. */
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  int from = open(link, O_RDONLY | O_CLOEXEC), to = open(kept, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  off_t at = 0;
  ssize_t length = -1;
  if (from >= 0 && to >= 0) {
    while ((length = pread(from, buffer, sizeof buffer, at)) > 0) {
      if (pwrite(to, buffer, length, at) != length) { length = -1; break; }
      at += length;
    }
    if (length == 0) length = ftruncate(to, at);
  }
  if (from >= 0) close(from);
  if (to >= 0) close(to);
  return length < 0 ? -1 : 0;
}

static int stand_in(const char *name, int file) {
  char kept[PATH_MAX];
  if (is_watched(file, kept, sizeof kept)) return keep(file, kept);
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return stand_in("fsync", file); }
int fdatasync(int file) { return stand_in("fdatasync", file); }
